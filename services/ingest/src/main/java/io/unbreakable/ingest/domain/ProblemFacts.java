package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a problem of Dynatrace; the same one opened again began at another time, and is another.
 *
 * @param startedAt when Dynatrace says that it began; null when it does not say
 * @param heardAt when it was first heard of
 * @param opened null when only its end was heard of
 * @param closed null while it is open, as far as is known
 * @param published event ids
 */
public record ProblemFacts(
        String problemId,
        @Nullable Instant startedAt,
        Instant heardAt,
        @Nullable ProblemOpened opened,
        @Nullable ProblemClosed closed,
        Set<String> published) {
    public ProblemFacts {
        requireNonNull(problemId, "problemId");
        requireNonNull(heardAt, "heardAt");
        published = Set.copyOf(published);
    }

    /** Nothing is known but that there is one. */
    public static ProblemFacts of(String problemId, @Nullable Instant startedAt, Instant now) {
        return new ProblemFacts(problemId, startedAt, now, null, null, Set.of());
    }

    /** It was opened; what was said first stands. */
    public ProblemFacts with(ProblemOpened event) {
        return opened != null ? this : new ProblemFacts(problemId, startedAt, heardAt, event, closed, published);
    }

    /** It was closed; what was said first stands. */
    public ProblemFacts with(ProblemClosed event) {
        return closed != null ? this : new ProblemFacts(problemId, startedAt, heardAt, opened, event, published);
    }

    /** These events are on the bus. */
    public ProblemFacts withPublished(Collection<String> eventIds) {
        return new ProblemFacts(problemId, startedAt, heardAt, opened, closed, Facts.with(published, eventIds));
    }

    /** What is to be published and is not yet marked as published. */
    public List<EventData> due() {
        return Stream.<EventData>of(opened, closed)
                .filter(Objects::nonNull)
                .filter(event -> !published.contains(event.eventId()))
                .toList();
    }

    /** Whether something is still to be found out or said. */
    public boolean isOpen() {
        return closed == null || !due().isEmpty();
    }
}
