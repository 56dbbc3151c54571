package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Evaluates a release whose window is over. */
@ApplicationScoped
class ValidationDueConsumer implements EventConsumer<ValidationDue> {
    private final EvaluateRelease release;

    ValidationDueConsumer(EvaluateRelease release) {
        this.release = release;
    }

    @Override
    public Class<ValidationDue> type() {
        return ValidationDue.class;
    }

    @Override
    public void accept(Event<ValidationDue> event) {
        release.evaluate(event.data(), 0);
    }
}
