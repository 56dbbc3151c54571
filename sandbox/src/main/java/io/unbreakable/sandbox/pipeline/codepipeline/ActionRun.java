package io.unbreakable.sandbox.pipeline.codepipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of an action; its id is also the token of an approval. What changes is guarded by the engine's lock. */
final class ActionRun {
    final String id = UUID.randomUUID().toString();
    final Execution execution;
    final StageDefinition stage;
    final ActionDefinition action;
    final Map<String, String> configuration;
    final List<Artifact> inputs;
    final Instant started;
    final Instant visibleFrom;

    Status status = Status.IN_PROGRESS;
    Instant updated;
    External external = External.NONE;
    List<Artifact> outputs = List.of();
    Map<String, String> variables = Map.of();
    boolean stranded;

    @Nullable String updatedBy;

    @Nullable String summary;

    @Nullable String errorCode;

    @Nullable SourceRevision revision;

    ActionRun(Execution execution, StageDefinition stage, ActionDefinition action, Instant started, Instant visible) {
        this.execution = execution;
        this.stage = stage;
        this.action = action;
        this.started = started;
        this.updated = started;
        this.visibleFrom = visible;
        configuration = execution.resolve(action.configuration());
        inputs = execution.artifacts(action.inputs());
        if (action.isApproval()) {
            external = new External(id, null);
        }
    }

    boolean isPendingApproval() {
        return action.isApproval() && status == Status.IN_PROGRESS && !stranded;
    }

    /** Whether no later run of the same action is in the same execution. */
    boolean isLatest() {
        return execution.actions.reversed().stream()
                .filter(run -> run.stage.equals(stage) && run.action.equals(action))
                .findFirst()
                .filter(this::equals)
                .isPresent();
    }

    void end(ActionOutcome outcome, Instant at) {
        updated = at;
        summary = outcome.summary();
        switch (outcome) {
            case ActionOutcome.Succeeded succeeded -> {
                status = Status.SUCCEEDED;
                outputs = succeeded.outputs();
                variables = succeeded.variables();
                revision = succeeded.revision();
            }
            case ActionOutcome.Failed failed -> {
                status = Status.FAILED;
                errorCode = failed.code();
            }
        }
    }

    void abandon(Instant at) {
        status = Status.ABANDONED;
        updated = at;
    }
}
