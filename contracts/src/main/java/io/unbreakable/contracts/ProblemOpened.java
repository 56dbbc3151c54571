package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that Dynatrace opened a problem: a hint, to be confirmed with Dynatrace.
 *
 * @param problemId Dynatrace's id (PID)
 * @param displayId what people see, for example {@code P-2611033}; null when unknown
 * @param severity AVAILABILITY, ERROR, PERFORMANCE, …; null when unknown
 * @param impactedEntities ids of the entities that suffer; empty when unknown
 * @param url of the problem; null when unknown
 * @param startedAt when Dynatrace says that it began: a problem that is opened again began again; null when unknown
 * @param receivedAt when we heard of it
 */
public record ProblemOpened(
        String problemId,
        @Nullable String displayId,
        String title,
        @Nullable String severity,
        List<String> impactedEntities,
        @Nullable String url,
        @Nullable Instant startedAt,
        Instant receivedAt)
        implements EventData {
    public ProblemOpened {
        requireNonNull(problemId, "problemId");
        requireNonNull(title, "title");
        impactedEntities = List.copyOf(impactedEntities);
        requireNonNull(receivedAt, "receivedAt");
    }

    @Override
    public String eventId() {
        return "problem.opened/" + key();
    }

    /** Names this problem, and not the same one when it is opened again: its id, and when it began as far as known. */
    public String key() {
        return startedAt == null ? problemId : problemId + "/" + startedAt.toEpochMilli();
    }

    @Override
    public String correlationId() {
        return problemId;
    }
}
