package io.unbreakable.approver.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.Execution;

/** The approval of an execution, whatever token it waits with. */
public record ApprovalId(Execution execution, ApprovalAction action) {
    public ApprovalId {
        requireNonNull(execution, "execution");
        requireNonNull(action, "action");
    }

    /** Names it in keys. */
    public String key() {
        return execution.pipelineArn() + "/" + execution.executionId() + "/" + action.path();
    }
}
