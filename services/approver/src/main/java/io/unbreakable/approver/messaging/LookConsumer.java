package io.unbreakable.approver.messaging;

import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at an approval again that CodePipeline did not show yet. */
@ApplicationScoped
class LookConsumer implements CommandConsumer<Look> {
    private final AnswerApproval approvals;

    LookConsumer(AnswerApproval approvals) {
        this.approvals = approvals;
    }

    @Override
    public Class<Look> type() {
        return Look.class;
    }

    @Override
    public void accept(Look command) {
        approvals.lookAgain(command.id(), command.token());
    }
}
