package io.unbreakable.evaluator.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.evaluator.domain.Flaw;
import io.unbreakable.evaluator.domain.RunSeries;
import io.unbreakable.evaluator.store.FlawStore;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.evaluator.store.RunStore;
import io.unbreakable.messaging.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Stores a verdict and publishes what is stored, which is what the first one to store it found. */
@ApplicationScoped
class TellVerdict {
    private static final Duration[] DELAYS = IntStream.of(250, 500, 1_000, 2_000, 5_000, 30_000, 120_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final ResultStore results;
    private final FlawStore flaws;
    private final RunStore runs;
    private final EventPublisher publisher;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    TellVerdict(
            ResultStore results,
            FlawStore flaws,
            RunStore runs,
            EventPublisher publisher,
            MeterRegistry metrics,
            InstantSource clock) {
        this.results = results;
        this.flaws = flaws;
        this.runs = runs;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Tells what was not measured: it is no run to compare with. */
    void tell(ValidationEvaluated outcome) {
        tell(outcome, null);
    }

    /** Tells a verdict on a run of this series; null for none. */
    void tell(ValidationEvaluated outcome, @Nullable RunSeries series) {
        ValidationEvaluated stored = results.keep(outcome);
        remember(stored, series);
        publish(stored);
        if (stored.equals(outcome)) {
            count(outcome);
        }
    }

    /** As {@link #repeat(ValidationEvaluated, RunSeries)}, of no series that is known. */
    void repeat(ValidationEvaluated stored) {
        repeat(stored, null);
    }

    /** Does again what follows from what was stored: whoever stored it may not have come to it. */
    void repeat(ValidationEvaluated stored, @Nullable RunSeries series) {
        remember(stored, series);
        publish(stored);
    }

    private void remember(ValidationEvaluated stored, @Nullable RunSeries series) {
        Flaw.of(stored).ifPresent(flaw -> flaws.note(flaw, stored.evaluatedAt()));
        if (series != null) {
            runs.remember(series, stored);
        }
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
        Timer.builder("unbreakable.verdict.delay")
                .serviceLevelObjectives(DELAYS)
                .register(metrics)
                .record(Duration.between(outcome.dueAt(), clock.instant()));
        if (outcome.isFinal()) {
            metrics.timer("unbreakable.verdict.time")
                    .record(Duration.between(outcome.validation().requestedAt(), clock.instant()));
        }
    }
}
