package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import java.time.Instant;
import java.util.Comparator;

/**
 * What became of the approval that a gate answers: the latest that was said about it.
 *
 * @param summary what we wrote, or would have written
 */
public record Decision(ApprovalAction approval, DecisionOutcome outcome, String summary, Instant decidedAt) {
    static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::decidedAt).thenComparing(Decision::outcome);

    public Decision {
        requireNonNull(approval, "approval");
        requireNonNull(outcome, "outcome");
        requireNonNull(summary, "summary");
        requireNonNull(decidedAt, "decidedAt");
    }

    static Decision of(ApprovalDecided decided) {
        return new Decision(decided.approval(), decided.outcome(), decided.summary(), decided.decidedAt());
    }

    /** Whether it was us who answered the approval. */
    public boolean ours() {
        return outcome == DecisionOutcome.APPROVED || outcome == DecisionOutcome.REJECTED;
    }
}
