package io.unbreakable.sandbox.pipeline.codepipeline;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Where actions are worked on, outside of the engine's lock; what nobody works on waits for an answer. */
final class Workshop {
    private final Map<ActionType, ActionWork> works;
    private final Executor workers;

    Workshop(Map<ActionType, ActionWork> works, Executor workers) {
        this.works = Map.copyOf(works);
        this.workers = workers;
    }

    /** Sets the run to work; {@code named} and {@code ended} are told from another thread. */
    void start(ActionRun run, Consumer<External> named, Consumer<ActionOutcome> ended) {
        ActionWork work = works.get(run.action.type());
        if (work != null) {
            workers.execute(() -> ended.accept(perform(work, run, named)));
        }
    }

    private static ActionOutcome perform(ActionWork work, ActionRun run, Consumer<External> named) {
        try {
            return work.perform(run, named);
        } catch (RuntimeException e) {
            return ActionOutcome.Failed.job(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }
}
