package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A manual approval came to its end, whoever ended it.
 *
 * @param summary what whoever answered wrote
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
        return "approval.closed/" + execution.pipelineArn() + "/" + execution.executionId() + "/" + approval.path()
                + "/" + token;
    }

    @Override
    public String correlationId() {
        return execution.executionId();
    }
}
