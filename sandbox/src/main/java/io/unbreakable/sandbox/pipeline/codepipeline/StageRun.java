package io.unbreakable.sandbox.pipeline.codepipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One passage of an execution through a stage, or a retry of it; guarded by the engine's lock. */
final class StageRun {
    final Execution execution;
    final StageDefinition definition;
    final Instant started;
    final boolean retry;
    final List<ActionRun> actions = new ArrayList<>();
    Status status = Status.IN_PROGRESS;

    StageRun(Execution execution, StageDefinition definition, Instant started, boolean retry) {
        this.execution = execution;
        this.definition = definition;
        this.started = started;
        this.retry = retry;
    }

    boolean anyOpen() {
        return actions.stream().anyMatch(run -> run.status == Status.IN_PROGRESS);
    }

    boolean anyFailed() {
        return actions.stream().anyMatch(run -> run.status == Status.FAILED);
    }

    /** The actions to start now that no other runs: the first run order of which something is left to do. */
    List<ActionDefinition> next() {
        for (int order : definition.runOrders()) {
            List<ActionDefinition> left = definition.actions().stream()
                    .filter(action -> action.runOrder() == order && !hasRun(action))
                    .toList();
            if (!left.isEmpty()) {
                return left;
            }
        }
        return List.of();
    }

    private boolean hasRun(ActionDefinition action) {
        return actions.stream().anyMatch(run -> run.action.name().equals(action.name()));
    }

    /** A retry at {@code now}, which keeps what succeeded unless everything is to be done again. */
    StageRun again(boolean everything, Instant now) {
        StageRun next = new StageRun(execution, definition, now, true);
        if (!everything) {
            actions.stream().filter(run -> run.status == Status.SUCCEEDED).forEach(next.actions::add);
        }
        return next;
    }
}
