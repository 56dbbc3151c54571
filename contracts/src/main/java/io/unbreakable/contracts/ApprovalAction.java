package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

/**
 * A manual approval of a pipeline.
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
}
