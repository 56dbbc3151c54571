package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we did about an approval, and why.
 *
 * @param token null when it never waited
 * @param verdict the worst of its gates; null when there was none
 * @param summary what we wrote, or would have written: at most 512 characters
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
        return "approval.decided/" + execution.pipelineArn() + "/" + execution.executionId() + "/" + approval.path()
                + "/" + (token == null ? "" : token);
    }

    @Override
    public String correlationId() {
        return execution.executionId();
    }
}
