package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.OpenProblems;
import io.unbreakable.ingest.domain.Notification;
import io.unbreakable.ingest.domain.ProblemFacts;
import io.unbreakable.ingest.domain.Watch;
import io.unbreakable.ingest.store.ProblemStore;
import io.unbreakable.ingest.store.WatchStore;
import io.unbreakable.messaging.StateTable.Document;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Fills in the notifications that did not come: compares what is known about problems with what Dynatrace says. */
@ApplicationScoped
class CompareProblems {
    private static final double JITTER = 0.1;
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(10);
    private final WatchStore watches;
    private final ProblemStore store;
    private final OpenProblems dynatrace;
    private final FollowProblem problems;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    CompareProblems(
            WatchStore watches,
            ProblemStore store,
            OpenProblems dynatrace,
            FollowProblem problems,
            InstantSource clock,
            IngestConfig config) {
        this.watches = watches;
        this.store = store;
        this.dynatrace = dynatrace;
        this.problems = problems;
        this.clock = clock;
        this.config = config.ingest();
    }

    /** One round; what Dynatrace does not answer now is asked in the next. */
    void compare(Document<Watch> claimed) {
        if (!dynatrace.areAsked()) {
            var unused = watches.replace(claimed, claimed.body().at(null));
            return;
        }
        try {
            List<ProblemFacts> known = store.open();
            List<Notification> open = dynatrace.open(since());
            open.stream().filter(this::isNew).forEach(problems::heard);
            known.stream().filter(facts -> !isAmong(open, facts)).forEach(this::look);
        } catch (DynatraceException e) {
            Log.warnf("open problems not compared with Dynatrace: %s", e.getMessage());
        } finally {
            Instant next = clock.instant().plus(Jitter.around(config.problemsEvery(), JITTER));
            var unused = watches.replace(claimed, claimed.body().at(next));
        }
    }

    private Instant since() {
        return clock.instant().minus(config.problemsBack());
    }

    private boolean isNew(Notification problem) {
        return problem.startedAt() == null || problem.startedAt().isAfter(since());
    }

    private static boolean isAmong(List<Notification> open, ProblemFacts facts) {
        return open.stream()
                .anyMatch(problem -> problem.problemId().equals(facts.problemId())
                        && (facts.startedAt() == null || facts.startedAt().equals(problem.startedAt())));
    }

    /** One that is no longer open, or that nobody finds any more; one opened again began at another time. */
    private void look(ProblemFacts facts) {
        Optional<Notification> said = facts.closed() == null ? dynatrace.find(facts.problemId()) : Optional.empty();
        boolean goesOn = said.filter(problem -> problem.open()
                        && (facts.startedAt() == null || Objects.equals(problem.startedAt(), facts.startedAt())))
                .isPresent();
        boolean lost = said.isEmpty() && facts.heardAt().plus(UNKNOWN_FOR).isBefore(clock.instant());
        if (facts.closed() != null) {
            problems.say(facts);
        } else if (!goesOn && (said.isPresent() || lost)) {
            problems.heard(closed(facts));
        }
    }

    private Notification closed(ProblemFacts facts) {
        var opened = facts.opened();
        return new Notification(
                facts.problemId(),
                opened == null ? null : opened.displayId(),
                opened == null ? "Problem " + facts.problemId() : opened.title(),
                false,
                null,
                List.of(),
                null,
                facts.startedAt(),
                clock.instant());
    }
}
