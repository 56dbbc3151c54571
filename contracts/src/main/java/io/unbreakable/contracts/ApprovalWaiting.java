package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A manual approval of a pipeline with gates waits for an answer.
 *
 * @param token the action execution id, which CodePipeline takes as the token
 * @param comment the approval's CustomData, by which it may opt in to a gate; null when it has none
 * @param waitingSince when it became ready to be answered
 */
public record ApprovalWaiting(
        Execution execution,
        ApprovalAction approval,
        String token,
        @Nullable String comment,
        Instant waitingSince) implements EventData {
    public ApprovalWaiting {
        requireNonNull(execution, "execution");
        requireNonNull(approval, "approval");
        requireNonNull(token, "token");
        requireNonNull(waitingSince, "waitingSince");
    }

    @Override
    public String eventId() {
        return "approval.waiting/" + approvalKey();
    }

    @Override
    public String correlationId() {
        return execution.executionId();
    }

    /** Names this run of this approval: pipeline, execution, stage, action and action execution id. */
    public String approvalKey() {
        return approval.keyIn(execution, token);
    }
}
