package io.unbreakable.evaluator.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.messaging.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Stores a verdict and publishes what is stored, which is what the first one to store it found. */
@ApplicationScoped
class TellVerdict {
    private final ResultStore results;
    private final EventPublisher publisher;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    TellVerdict(ResultStore results, EventPublisher publisher, MeterRegistry metrics, InstantSource clock) {
        this.results = results;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    void tell(ValidationEvaluated outcome) {
        ValidationEvaluated stored = results.keep(outcome);
        publish(stored);
        if (stored.equals(outcome)) {
            count(outcome);
        }
    }

    /** Publishes again what was stored: whoever stored it may not have come to publish it. */
    void repeat(ValidationEvaluated stored) {
        publish(stored);
    }

    private void publish(ValidationEvaluated outcome) {
        var judgement = outcome.judgement();
        Log.infof(
                "%s: %s (%s), attempt %d%s",
                outcome.validation().id(),
                judgement.verdict(),
                judgement.reason().code(),
                outcome.attempt(),
                outcome.isFinal() ? ", final" : ", extended");
        publisher.publish(events(outcome));
    }

    private static List<EventData> events(ValidationEvaluated outcome) {
        return outcome.isFinal()
                ? List.of(outcome)
                : List.of(
                        outcome,
                        new ValidationExtended(outcome.validation(), outcome.attempt(), outcome.evaluatedAt()));
    }

    private void count(ValidationEvaluated outcome) {
        String verdict = outcome.judgement().verdict().name().toLowerCase(Locale.ROOT);
        metrics.counter("unbreakable.verdicts", "verdict", verdict, "final", Boolean.toString(outcome.isFinal()))
                .increment();
        metrics.timer("unbreakable.verdict.delay").record(Duration.between(outcome.dueAt(), clock.instant()));
    }
}
