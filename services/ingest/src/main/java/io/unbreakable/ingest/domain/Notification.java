package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a problem: Dynatrace's webhook, or Dynatrace when asked.
 *
 * @param problemId Dynatrace's id (PID)
 * @param open whether it is said to be open, or closed
 * @param startedAt when it began; null when that is not said
 * @param at when we heard of it
 */
public record Notification(
        String problemId,
        @Nullable String displayId,
        String title,
        boolean open,
        @Nullable String severity,
        List<String> impactedEntities,
        @Nullable String url,
        @Nullable Instant startedAt,
        Instant at) {
    public Notification {
        requireNonNull(problemId, "problemId");
        requireNonNull(title, "title");
        impactedEntities = List.copyOf(impactedEntities);
        requireNonNull(at, "at");
    }

    /** The same, knowing when it began. */
    public Notification startedAt(@Nullable Instant start) {
        return new Notification(problemId, displayId, title, open, severity, impactedEntities, url, start, at);
    }

    /** What is known together with this. */
    public ProblemFacts addedTo(ProblemFacts facts) {
        return open
                ? facts.with(
                        new ProblemOpened(problemId, displayId, title, severity, impactedEntities, url, startedAt, at))
                : facts.with(new ProblemClosed(problemId, displayId, title, startedAt, at));
    }
}
