package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.Event;
import io.unbreakable.evaluator.domain.Pin;
import io.unbreakable.evaluator.store.PersonStore;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers which run is to be the baseline of its gate. */
@ApplicationScoped
class BaselinePinnedConsumer implements EventConsumer<BaselinePinned> {
    private final PersonStore store;

    BaselinePinnedConsumer(PersonStore store) {
        this.store = store;
    }

    @Override
    public Class<BaselinePinned> type() {
        return BaselinePinned.class;
    }

    @Override
    public void accept(Event<BaselinePinned> event) {
        BaselinePinned said = event.data();
        store.pin(said.pipelineArn(), said.gate(), Pin.of(said));
    }
}
