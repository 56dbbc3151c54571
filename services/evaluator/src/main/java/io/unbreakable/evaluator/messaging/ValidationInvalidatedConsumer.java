package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.evaluator.store.PersonStore;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers that a run counts no longer, whether or not it has a verdict yet. */
@ApplicationScoped
class ValidationInvalidatedConsumer implements EventConsumer<ValidationInvalidated> {
    private final PersonStore store;

    ValidationInvalidatedConsumer(PersonStore store) {
        this.store = store;
    }

    @Override
    public Class<ValidationInvalidated> type() {
        return ValidationInvalidated.class;
    }

    @Override
    public void accept(Event<ValidationInvalidated> event) {
        store.invalidate(event.data());
    }
}
