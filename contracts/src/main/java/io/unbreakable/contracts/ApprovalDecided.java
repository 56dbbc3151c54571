package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we did about an approval, and why.
 *
 * @param token the action execution id of the run it is about; null when it never waited
 * @param verdict the worst of its gates; null when there was none
 * @param summary what we wrote, or would have written: at most 512 characters
 * @param validationIds the validations that decided; empty when there was none
 */
public record ApprovalDecided(
        Execution execution,
        ApprovalAction approval,
        @Nullable String token,
        DecisionOutcome outcome,
        @Nullable Verdict verdict,
        String summary,
        List<String> validationIds,
        Instant decidedAt)
        implements EventData {
    public ApprovalDecided {
        requireNonNull(execution, "execution");
        requireNonNull(approval, "approval");
        requireNonNull(outcome, "outcome");
        requireNonNull(summary, "summary");
        validationIds = List.copyOf(validationIds);
        requireNonNull(decidedAt, "decidedAt");
    }

    @Override
    public String eventId() {
        String run =
                token == null ? String.join("+", validationIds.stream().sorted().toList()) : token;
        return "approval.decided/" + approval.keyIn(execution, run) + "/" + outcome;
    }

    @Override
    public String correlationId() {
        return execution.executionId();
    }
}
