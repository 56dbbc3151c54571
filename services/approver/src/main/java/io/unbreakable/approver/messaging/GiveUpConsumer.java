package io.unbreakable.approver.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.unbreakable.approver.ApproverConfig;
import io.unbreakable.approver.domain.ApprovalRules;
import io.unbreakable.approver.domain.ApprovalState;
import io.unbreakable.approver.store.ApprovalStore;
import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.messaging.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Says so when an approval never waited, for example because its execution was stopped. */
@ApplicationScoped
class GiveUpConsumer implements CommandConsumer<GiveUp> {
    private final ApprovalStore store;
    private final TellDecision decisions;
    private final ApprovalRules rules;

    GiveUpConsumer(
            ApprovalStore store,
            EventPublisher publisher,
            MeterRegistry metrics,
            InstantSource clock,
            ApproverConfig config) {
        this.store = store;
        this.rules = new ApprovalRules(config.report().url());
        this.decisions = new TellDecision(store, publisher, metrics, clock);
    }

    @Override
    public Class<GiveUp> type() {
        return GiveUp.class;
    }

    @Override
    public void accept(GiveUp command) {
        ApprovalState state = store.update(command.id(), before -> before);
        if (state.waiting() == null) {
            decisions.tell(command.id(), rules.neverWaited(state));
        }
    }
}
