package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that Dynatrace closed a problem: a hint, to be confirmed with Dynatrace.
 *
 * @param problemId Dynatrace's id (PID)
 * @param displayId what people see, for example {@code P-2611033}; null when unknown
 * @param receivedAt when we heard of it
 */
public record ProblemClosed(String problemId, @Nullable String displayId, String title, Instant receivedAt)
        implements EventData {
    public ProblemClosed {
        requireNonNull(problemId, "problemId");
        requireNonNull(title, "title");
        requireNonNull(receivedAt, "receivedAt");
    }

    @Override
    public String eventId() {
        return "problem.closed/" + problemId;
    }

    @Override
    public String correlationId() {
        return problemId;
    }
}
