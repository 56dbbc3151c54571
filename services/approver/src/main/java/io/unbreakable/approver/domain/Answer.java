package io.unbreakable.approver.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.monspec.judge.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we mean to do, or did, about an approval that waits with this token.
 *
 * @param outcome {@code APPROVED} and {@code REJECTED} are given to CodePipeline, the others only told
 * @param verdict the worst of the gates; null when there was none
 * @param summary at most 512 characters
 */
public record Answer(
        String token, DecisionOutcome outcome, @Nullable Verdict verdict, String summary, List<String> validationIds) {
    /** CodePipeline takes no longer summary. */
    public static final int LONGEST_SUMMARY = 512;

    public Answer {
        requireNonNull(token, "token");
        requireNonNull(outcome, "outcome");
        requireNonNull(summary, "summary");
        validationIds = List.copyOf(validationIds);
    }

    /** Whether CodePipeline has to be told. */
    public boolean isForCodePipeline() {
        return outcome == DecisionOutcome.APPROVED || outcome == DecisionOutcome.REJECTED;
    }

    /** Whether the verdict has been given with it: a retried stage does not get the same one again. */
    boolean usesVerdict() {
        return isForCodePipeline() || outcome == DecisionOutcome.HELD;
    }

    /** The same with another end. */
    public Answer endedAs(DecisionOutcome end, String why) {
        return new Answer(token, end, verdict, Summary.after(why, summary), validationIds);
    }
}
