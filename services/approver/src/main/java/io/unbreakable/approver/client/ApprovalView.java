package io.unbreakable.approver.client;

import io.unbreakable.approver.domain.Ending;

/** What CodePipeline says about an approval that waits with a certain token. */
public sealed interface ApprovalView {
    /** It waits with this token, for this execution. */
    record Waits() implements ApprovalView {}

    /**
     * Listed among the execution's actions as waiting, but not shown in the pipeline's state, or not yet.
     *
     * @param changed whether the pipeline has another definition than the one by which it waits
     */
    record Listed(boolean changed) implements ApprovalView {}

    /** CodePipeline does not show it, or not yet. */
    record NotShown() implements ApprovalView {}

    /** It came to its end. */
    record Ended(Ending how) implements ApprovalView {}
}
