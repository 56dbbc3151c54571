package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that Dynatrace closed a problem: a hint, to be confirmed with Dynatrace.
 *
 * @param problemId Dynatrace's id (PID)
 * @param displayId what people see, for example {@code P-2611033}; null when unknown
 * @param startedAt when Dynatrace says that it began; null when unknown
 * @param receivedAt when we heard of it
 */
public record ProblemClosed(
        String problemId,
        @Nullable String displayId,
        String title,
        @Nullable Instant startedAt,
        Instant receivedAt) implements EventData {
    public ProblemClosed {
        requireNonNull(problemId, "problemId");
        requireNonNull(title, "title");
        requireNonNull(receivedAt, "receivedAt");
    }

    @Override
    public String eventId() {
        return "problem.closed/" + key();
    }

    /** Names the problem as {@link ProblemOpened#key()} does. */
    public String key() {
        return startedAt == null ? problemId : problemId + "/" + startedAt.toEpochMilli();
    }

    @Override
    public String correlationId() {
        return problemId;
    }
}
