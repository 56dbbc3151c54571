package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.BaselineUnpinned;
import io.unbreakable.contracts.Event;
import io.unbreakable.evaluator.domain.Pin;
import io.unbreakable.evaluator.store.PersonStore;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers that a run is the baseline of its gate no longer. */
@ApplicationScoped
class BaselineUnpinnedConsumer implements EventConsumer<BaselineUnpinned> {
    private final PersonStore store;

    BaselineUnpinnedConsumer(PersonStore store) {
        this.store = store;
    }

    @Override
    public Class<BaselineUnpinned> type() {
        return BaselineUnpinned.class;
    }

    @Override
    public void accept(Event<BaselineUnpinned> event) {
        BaselineUnpinned said = event.data();
        store.pin(said.pipelineArn(), said.gate(), Pin.of(said));
    }
}
