package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An execution as CodePipeline lists it, which lags behind its events.
 *
 * @param status CodePipeline's word: InProgress, Stopping, Stopped, Succeeded, Superseded, Failed, Cancelled
 * @param updatedAt when its status changed last
 */
public record ListedExecution(Execution execution, String status, Instant startedAt, Instant updatedAt) {
    public ListedExecution {
        requireNonNull(execution, "execution");
        requireNonNull(status, "status");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(updatedAt, "updatedAt");
    }

    /** Whether it goes on. */
    public boolean isOpen() {
        return status.equals("InProgress") || status.equals("Stopping");
    }

    /** Names what is listed: another status, or the same one again, has another name. */
    public String version() {
        return status + "@" + updatedAt.toEpochMilli();
    }

    /** That it started, in the words of the events. */
    ExecutionChanged started() {
        return change("STARTED", 1, startedAt);
    }

    /** How it ended or is about to; null while it just runs. */
    @Nullable ExecutionChanged ended(int attempt) {
        return switch (status) {
            case "Stopping" -> change("STOPPING", attempt, updatedAt);
            case "Stopped" -> change("STOPPED", attempt, updatedAt);
            case "Succeeded" -> change("SUCCEEDED", attempt, updatedAt);
            case "Superseded" -> change("SUPERSEDED", attempt, updatedAt);
            case "Failed" -> change("FAILED", attempt, updatedAt);
            case "Cancelled" -> change("CANCELED", attempt, updatedAt);
            default -> null;
        };
    }

    private ExecutionChanged change(String state, int attempt, Instant at) {
        return new ExecutionChanged(
                execution, ExecutionLevel.PIPELINE, null, null, null, null, state, attempt, null, at);
    }
}
