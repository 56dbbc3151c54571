package io.unbreakable.monspec.measure;

import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One number over the whole window.
 *
 * @param samples what shows how many samples it rests on; null when nobody asks
 * @param requests what shows how many requests it rests on; null when nobody asks
 */
record WantedNumber(
        Figure number, @Nullable Figure samples, @Nullable Figure requests) implements Wanted {

    static WantedNumber of(Figure number) {
        return new WantedNumber(number, null, null);
    }

    static WantedNumber of(Objective objective, Measure.Metric metric, String entities, @Nullable String requests) {
        return new WantedNumber(
                new Figure(Figure.Kind.NUMBER, entities, metric.selector()),
                objective.minSamples() == 0 ? null : new Figure(Figure.Kind.SAMPLES, entities, metric.selector()),
                objective.minRequests() == 0 || requests == null
                        ? null
                        : new Figure(Figure.Kind.NUMBER, entities, requests));
    }

    @Override
    public List<Figure> figures() {
        return Stream.of(number, samples, requests).filter(Objects::nonNull).toList();
    }

    @Override
    public Measurement measured(Map<Figure, Measurement> answers, Slots slots) {
        var measured = answers.getOrDefault(number, UNANSWERED);
        return measured instanceof Measurement.Value(var value, var nobody, var counted)
                ? new Measurement.Value(
                        value,
                        samples == null
                                ? nobody
                                : answers.getOrDefault(samples, UNANSWERED).sampleCount(),
                        requests == null
                                ? counted
                                : answers.getOrDefault(requests, UNANSWERED).measured())
                : measured;
    }
}
