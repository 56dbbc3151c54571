package io.unbreakable.remediator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The deployments that may be the cause: where every remediation begins.
 *
 * @param all in any order
 */
public record Candidates(List<Candidate> all) {
    public Candidates {
        all = List.copyOf(all);
    }

    /**
     * The newest that started before the problem, but not longer before it than this; empty when there is none.
     *
     * @param environments those that are remediated: a deployment elsewhere is the cause only when there is none in these
     */
    public Optional<Candidate> causeOf(Instant problemStartedAt, Duration lookBack, Set<String> environments) {
        return all.stream()
                .filter(candidate -> candidate.startedAt().isBefore(problemStartedAt))
                .filter(candidate -> !candidate.startedAt().isBefore(problemStartedAt.minus(lookBack)))
                .max(Comparator.comparing((Candidate candidate) -> environments.contains(candidate.environment()))
                        .thenComparing(Candidate::startedAt)
                        .thenComparing(candidate -> candidate.deployment().key()));
    }
}
