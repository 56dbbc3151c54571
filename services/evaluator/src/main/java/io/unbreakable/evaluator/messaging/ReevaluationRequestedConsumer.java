package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks again because a person asked for it. */
@ApplicationScoped
class ReevaluationRequestedConsumer implements EventConsumer<ReevaluationRequested> {
    private final TakeSecondLook look;

    ReevaluationRequestedConsumer(TakeSecondLook look) {
        this.look = look;
    }

    @Override
    public Class<ReevaluationRequested> type() {
        return ReevaluationRequested.class;
    }

    @Override
    public void accept(Event<ReevaluationRequested> event) {
        look.take(event.data(), 0);
    }
}
