package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.remediator.store.Ledger;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers that a run counts no longer: its revision is not proven good, or not proven bad, by it. */
@ApplicationScoped
class ValidationInvalidatedConsumer implements EventConsumer<ValidationInvalidated> {
    private final Ledger ledger;

    ValidationInvalidatedConsumer(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Class<ValidationInvalidated> type() {
        return ValidationInvalidated.class;
    }

    @Override
    public void accept(Event<ValidationInvalidated> event) {
        ledger.invalidated(event.data().validationId());
    }
}
