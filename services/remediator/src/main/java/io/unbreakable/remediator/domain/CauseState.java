package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.Remediation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a problem or of a gate that failed. A problem that is open again keeps its id: what was decided about it is
 * decided about its id and its start.
 *
 * @param since when it was first reported, or reported again after that was settled
 * @param settledAt when it was settled what became of that report; null until then
 * @param problemStart when the problem began that the outcome is about; null for a gate and for what Dynatrace does not know
 * @param outcome of the last report that is settled; null while there is none
 */
public record CauseState(
        Cause cause,
        Instant since,
        @Nullable Instant settledAt,
        @Nullable Instant problemStart,
        @Nullable Outcome outcome) {
    public CauseState {
        requireNonNull(cause, "cause");
        requireNonNull(since, "since");
    }

    /**
     * Either a refusal, or the remediation that was started for it or before it.
     *
     * @param refusal null when there is a remediation
     * @param remediation what would have been started, or was; null when there was not even a candidate
     * @param dryRun whether the remediation is only a dry run
     * @param noted whether another problem or gate had started that remediation before
     */
    public record Outcome(
            @Nullable Refusal refusal, @Nullable Remediation remediation, boolean dryRun, boolean noted, Instant at) {
        public Outcome {
            requireNonNull(at, "at");
        }

        /** Nothing is done, and there is not even a candidate. */
        public static Outcome refused(Refusal refusal, Instant at) {
            return new Outcome(refusal, null, false, false, at);
        }
    }

    /** Nothing is known of it but this. */
    public static CauseState fresh(Cause cause) {
        return new CauseState(cause, cause.heardAt(), null, null, null);
    }

    /** The same, reported again: to be asked about once more when that was said after it was settled. */
    public CauseState reportedAgain(Cause again) {
        return settledAt != null && again.heardAt().isAfter(settledAt)
                ? new CauseState(again, again.heardAt(), null, problemStart, outcome)
                : this;
    }

    /** What is settled about the last report; null while that is open. */
    public @Nullable Outcome settled() {
        return settledAt == null ? null : outcome;
    }

    /** The same, settled; when that is settled already it stays. */
    public CauseState settled(Outcome found, @Nullable Instant startOfProblem, Instant at) {
        return settledAt == null ? new CauseState(cause, since, at, startOfProblem, found) : this;
    }

    /**
     * What was decided before and still counts: about a problem with this start, or about one of which Dynatrace says no more
     * than that it is not open; null when it has to be decided anew. That it was not open is not decided for ever.
     */
    public @Nullable Outcome standing(@Nullable Instant startOfOpenProblem) {
        boolean same = startOfOpenProblem == null || startOfOpenProblem.equals(problemStart);
        return same && outcome != null && !wasNotOpen(outcome) ? outcome : null;
    }

    private static boolean wasNotOpen(Outcome outcome) {
        return outcome.refusal() != null
                && (outcome.refusal().reason() == RefusalReason.PROBLEM_NOT_OPEN
                        || outcome.refusal().reason() == RefusalReason.PROBLEM_MERGED);
    }
}
