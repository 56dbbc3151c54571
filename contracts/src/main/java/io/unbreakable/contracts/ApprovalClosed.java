package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A manual approval came to its end, whoever ended it.
 *
 * @param token the action execution id of the run that ended
 * @param summary what whoever answered wrote; null when nothing, as on a time-out
 */
public record ApprovalClosed(
        Execution execution,
        ApprovalAction approval,
        String token,
        ApprovalOutcome outcome,
        @Nullable String summary,
        Instant closedAt)
        implements EventData {
    public ApprovalClosed {
        requireNonNull(execution, "execution");
        requireNonNull(approval, "approval");
        requireNonNull(token, "token");
        requireNonNull(outcome, "outcome");
        requireNonNull(closedAt, "closedAt");
    }

    @Override
    public String eventId() {
        return "approval.closed/" + approval.keyIn(execution, token);
    }

    @Override
    public String correlationId() {
        return execution.executionId();
    }
}
