package io.unbreakable.approver.messaging;

import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.domain.Waiting;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** An approval waits: the verdict may be there already. */
@ApplicationScoped
class ApprovalWaitingConsumer implements EventConsumer<ApprovalWaiting> {
    private final AnswerApproval approvals;

    ApprovalWaitingConsumer(AnswerApproval approvals) {
        this.approvals = approvals;
    }

    @Override
    public Class<ApprovalWaiting> type() {
        return ApprovalWaiting.class;
    }

    @Override
    public void accept(Event<ApprovalWaiting> event) {
        ApprovalWaiting waiting = event.data();
        ApprovalId id = new ApprovalId(waiting.execution(), waiting.approval());
        approvals.learn(id, state -> state.with(new Waiting(waiting.token(), waiting.waitingSince())));
    }
}
