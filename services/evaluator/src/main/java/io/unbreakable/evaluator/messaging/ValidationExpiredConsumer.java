package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.evaluator.domain.Outcomes;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Makes the verdict final when the time is over, unless it is so already. */
@ApplicationScoped
class ValidationExpiredConsumer implements EventConsumer<ValidationExpired> {
    private final ResultStore results;
    private final TellVerdict verdicts;
    private final InstantSource clock;

    ValidationExpiredConsumer(ResultStore results, TellVerdict verdicts, InstantSource clock) {
        this.results = results;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Override
    public Class<ValidationExpired> type() {
        return ValidationExpired.class;
    }

    @Override
    public void accept(Event<ValidationExpired> event) {
        var expired = event.data();
        String id = expired.validation().id();
        results.findFinal(id).ifPresentOrElse(verdicts::repeat, () -> {
            var trouble = results.trouble(id, expired.attempt()).orElse(null);
            verdicts.tell(Outcomes.expired(expired, trouble, clock.instant()));
        });
    }
}
