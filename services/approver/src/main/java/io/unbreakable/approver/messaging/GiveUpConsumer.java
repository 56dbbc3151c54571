package io.unbreakable.approver.messaging;

import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalState;
import io.unbreakable.approver.store.ApprovalStore;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.messaging.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Says so when an approval never waited, for example because its execution was stopped. */
@ApplicationScoped
class GiveUpConsumer implements CommandConsumer<GiveUp> {
    private final ApprovalStore store;
    private final TellDecision decisions;

    GiveUpConsumer(ApprovalStore store, EventPublisher publisher, InstantSource clock) {
        this.store = store;
        this.decisions = new TellDecision(store, publisher, clock);
    }

    @Override
    public Class<GiveUp> type() {
        return GiveUp.class;
    }

    @Override
    public void accept(GiveUp command) {
        ApprovalState state = store.update(command.id(), before -> before);
        if (state.waiting() == null) {
            decisions.tell(
                    command.id(),
                    new Answer("", DecisionOutcome.NEVER_WAITED, null, "The approval never waited.", List.of()));
        }
    }
}
