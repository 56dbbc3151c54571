package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.Remediation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a problem or of a gate that failed.
 *
 * @param since when it was first reported, or reported again after it was not open
 * @param outcome null until that is known
 */
public record CauseState(
        Cause cause, Instant since, @Nullable Outcome outcome) {
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
    }

    /** Nothing is known of it but this. */
    public static CauseState fresh(Cause cause) {
        return new CauseState(cause, cause.heardAt(), null);
    }

    /** The same, reported again: looked at once more when it was not open before. */
    public CauseState reportedAgain(Cause again) {
        if (outcome == null || outcome.refusal() == null) {
            return this;
        }
        boolean wasNotOpen = outcome.refusal().reason() == RefusalReason.PROBLEM_NOT_OPEN;
        return wasNotOpen && again.heardAt().isAfter(outcome.at())
                ? new CauseState(again, again.heardAt(), null)
                : this;
    }

    /** The same with its outcome; the first one stays. */
    public CauseState with(Outcome first) {
        return outcome == null ? new CauseState(cause, since, first) : this;
    }
}
