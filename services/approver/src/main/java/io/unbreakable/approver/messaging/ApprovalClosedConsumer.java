package io.unbreakable.approver.messaging;

import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.contracts.ApprovalClosed;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** An approval came to its end, by us or by somebody who was faster. */
@ApplicationScoped
class ApprovalClosedConsumer implements EventConsumer<ApprovalClosed> {
    private final AnswerApproval approvals;

    ApprovalClosedConsumer(AnswerApproval approvals) {
        this.approvals = approvals;
    }

    @Override
    public Class<ApprovalClosed> type() {
        return ApprovalClosed.class;
    }

    @Override
    public void accept(Event<ApprovalClosed> event) {
        ApprovalClosed closed = event.data();
        ApprovalId id = new ApprovalId(closed.execution(), closed.approval());
        approvals.learn(id, state -> state.closed(closed.token(), closed.outcome(), closed.closedAt()));
    }
}
