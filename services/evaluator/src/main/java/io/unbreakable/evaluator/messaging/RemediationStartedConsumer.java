package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.evaluator.domain.Flaw;
import io.unbreakable.evaluator.store.FlawStore;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers what is rolled back. */
@ApplicationScoped
class RemediationStartedConsumer implements EventConsumer<RemediationStarted> {
    private final FlawStore store;

    RemediationStartedConsumer(FlawStore store) {
        this.store = store;
    }

    @Override
    public Class<RemediationStarted> type() {
        return RemediationStarted.class;
    }

    @Override
    public void accept(Event<RemediationStarted> event) {
        RemediationStarted started = event.data();
        Flaw.of(started).ifPresent(flaw -> store.note(flaw, started.startedAt()));
    }
}
