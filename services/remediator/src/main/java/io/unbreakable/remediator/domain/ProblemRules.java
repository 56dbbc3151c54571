package io.unbreakable.remediator.domain;

import io.unbreakable.contracts.RefusalReason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When nothing is done about a problem, whatever was deployed. The first refusal wins.
 *
 * @param severities the severities that are remediated, in Dynatrace's words
 * @param lookBack how long before a problem the deployment may have started that is its cause
 */
public record ProblemRules(Set<String> severities, Duration lookBack) {
    public ProblemRules {
        severities = Set.copyOf(severities);
    }

    /** Why nothing may be done; empty when it may. */
    public Optional<Refusal> refusal(Problem problem) {
        List<Function<Problem, @Nullable Refusal>> rules =
                List.of(ProblemRules::merged, ProblemRules::notOpen, this::otherSeverity);
        return rules.stream()
                .map(rule -> rule.apply(problem))
                .filter(Objects::nonNull)
                .findFirst();
    }

    static @Nullable Refusal merged(Problem problem) {
        return problem.isMerged()
                ? new Refusal(
                        RefusalReason.PROBLEM_MERGED,
                        "Dynatrace merged it into " + problem.mergedInto() + ", which is looked at instead.")
                : null;
    }

    static @Nullable Refusal notOpen(Problem problem) {
        return problem.open()
                ? null
                : new Refusal(RefusalReason.PROBLEM_NOT_OPEN, "Dynatrace says that the problem is closed.");
    }

    @Nullable Refusal otherSeverity(Problem problem) {
        return problem.severity() != null && severities.contains(problem.severity())
                ? null
                : new Refusal(
                        RefusalReason.OTHER_SEVERITY,
                        "Its severity is " + Objects.requireNonNullElse(problem.severity(), "unknown")
                                + ", remediated are "
                                + String.join(", ", severities.stream().sorted().toList()) + ".");
    }

    /** What is said when no deployment can be its cause. */
    public Refusal noCandidate(Problem problem) {
        String before = " began in the " + Times.words(lookBack) + " before it.";
        return problem.rootCause() == null
                ? new Refusal(RefusalReason.NO_CANDIDATE, "No deployment of ours to the problem's entities" + before)
                : new Refusal(
                        RefusalReason.NOT_ROOT_CAUSE,
                        "Dynatrace names " + problem.rootCause() + " as the root cause, and no deployment of ours to it"
                                + before);
    }
}
