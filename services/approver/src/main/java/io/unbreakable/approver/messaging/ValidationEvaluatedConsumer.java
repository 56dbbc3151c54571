package io.unbreakable.approver.messaging;

import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.domain.GateVerdict;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.monspec.explain.Sentences;
import jakarta.enterprise.context.ApplicationScoped;

/** A verdict: a final one may be all that an approval waited for. */
@ApplicationScoped
class ValidationEvaluatedConsumer implements EventConsumer<ValidationEvaluated> {
    private final AnswerApproval approvals;

    ValidationEvaluatedConsumer(AnswerApproval approvals) {
        this.approvals = approvals;
    }

    @Override
    public Class<ValidationEvaluated> type() {
        return ValidationEvaluated.class;
    }

    @Override
    public void accept(Event<ValidationEvaluated> event) {
        ValidationEvaluated evaluated = event.data();
        Gate gate = evaluated.validation().gate();
        if (!evaluated.isFinal() || gate.approval() == null) {
            return;
        }
        ApprovalId id = new ApprovalId(evaluated.validation().execution(), gate.approval());
        approvals.learn(id, state -> state.with(verdict(evaluated), gate.gatesOfApproval()));
    }

    private static GateVerdict verdict(ValidationEvaluated evaluated) {
        Validation validation = evaluated.validation();
        Gate gate = validation.gate();
        String summary = Sentences.brief(evaluated.judgement(), Answer.LONGEST_SUMMARY);
        return new GateVerdict(
                gate.name(),
                gate.mode(),
                gate.inconclusive(),
                validation.environment(),
                validation.id(),
                validation.requestedAt(),
                evaluated.judgement().verdict(),
                evaluated.message() == null ? summary : summary + " " + evaluated.message());
    }
}
