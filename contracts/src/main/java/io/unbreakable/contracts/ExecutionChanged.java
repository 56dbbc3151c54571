package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline execution, one of its stages or one of its actions changed its state.
 *
 * @param stage null at pipeline level
 * @param action null above action level
 * @param actionExecutionId null above action level
 * @param category Source, Deploy, Approval, …; null above action level
 * @param state CodePipeline's word: STARTED, SUCCEEDED, FAILED, …
 * @param attempt 1, 2, … when the pipeline or the stage was retried
 * @param label what people call the build, for example the source revision's summary; null until known
 * @param at when it changed
 */
public record ExecutionChanged(
        Execution execution,
        ExecutionLevel level,
        @Nullable String stage,
        @Nullable String action,
        @Nullable String actionExecutionId,
        @Nullable String category,
        String state,
        int attempt,
        @Nullable String label,
        Instant at)
        implements EventData {
    public ExecutionChanged {
        requireNonNull(execution, "execution");
        requireNonNull(level, "level");
        requireNonNull(state, "state");
        requireNonNull(at, "at");
    }

    @Override
    public String eventId() {
        return "execution.changed/" + execution.pipelineArn() + "/" + execution.executionId() + "/"
                + (stage == null ? "" : stage) + "/" + (action == null ? "" : action) + "/"
                + (actionExecutionId == null ? attempt : actionExecutionId) + "/" + state;
    }

    @Override
    public String correlationId() {
        return execution.executionId();
    }
}
