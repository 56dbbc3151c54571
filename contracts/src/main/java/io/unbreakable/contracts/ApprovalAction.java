package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

/**
 * A manual approval of a pipeline: where it stands in the definition.
 *
 * @param stage name of the stage
 * @param action name of the approval action in it
 */
public record ApprovalAction(String stage, String action) {
    public ApprovalAction {
        requireNonNull(stage, "stage");
        requireNonNull(action, "action");
    }

    /** {@code stage/action}, as a monspec writes it. */
    public String path() {
        return stage + "/" + action;
    }

    /**
     * Names one run of this approval: pipeline, execution, stage, action and action execution id.
     *
     * @param token the action execution id
     */
    public String keyIn(Execution execution, String token) {
        return execution.pipelineArn() + "/" + execution.executionId() + "/" + path() + "/" + token;
    }
}
