package io.unbreakable.approver.messaging;

import io.unbreakable.approver.ApproverConfig;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.domain.GateVerdict;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;

/** A gate of an approval opens: its verdict is to be waited for. */
@ApplicationScoped
class ValidationRequestedConsumer implements EventConsumer<ValidationRequested> {
    private final AnswerApproval approvals;
    private final Later later;
    private final ApproverConfig config;

    ValidationRequestedConsumer(AnswerApproval approvals, Later later, ApproverConfig config) {
        this.approvals = approvals;
        this.later = later;
        this.config = config;
    }

    @Override
    public Class<ValidationRequested> type() {
        return ValidationRequested.class;
    }

    @Override
    public void accept(Event<ValidationRequested> event) {
        Validation validation = event.data().validation();
        Gate gate = validation.gate();
        if (gate.approval() == null) {
            return;
        }
        ApprovalId id = new ApprovalId(validation.execution(), gate.approval());
        later.at(gate.deadline().plus(config.approver().waitForApproval()), new GiveUp(id));
        approvals.learn(id, state -> state.with(open(validation), gate.gatesOfApproval()));
    }

    private static GateVerdict open(Validation validation) {
        Gate gate = validation.gate();
        return new GateVerdict(
                gate.name(),
                gate.mode(),
                gate.inconclusive(),
                validation.environment(),
                validation.id(),
                validation.requestedAt(),
                null,
                null);
    }
}
