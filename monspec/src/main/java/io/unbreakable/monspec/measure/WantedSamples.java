package io.unbreakable.monspec.measure;

import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample per slot.
 *
 * @param number of the whole window, which fixed limits are about; null when there are none
 * @param requests what shows how many requests they rest on; null when nobody asks
 * @param zero whether a slot without a sample is one of 0
 */
record WantedSamples(
        Figure samples, @Nullable Figure number, @Nullable Figure requests, boolean zero) implements Wanted {

    static WantedSamples of(
            Objective objective, Measure.Metric metric, String entities, @Nullable String requests, boolean candidate) {
        return new WantedSamples(
                new Figure(Figure.Kind.SAMPLES, entities, metric.selector()),
                candidate && objective.fixed() ? new Figure(Figure.Kind.NUMBER, entities, metric.selector()) : null,
                objective.minRequests() == 0 || requests == null
                        ? null
                        : new Figure(Figure.Kind.SAMPLES, entities, requests),
                candidate ? objective.missing() == MissingData.ZERO : objective.baselineIsZeroWithoutData());
    }

    @Override
    public List<Figure> figures() {
        return Stream.of(samples, number, requests).filter(Objects::nonNull).toList();
    }

    /** A number that is wanted and not there is missing: nothing makes up for it. */
    @Override
    public Measurement measured(Map<Figure, Measurement> answers, Slots slots) {
        var measured = answers.getOrDefault(samples, UNANSWERED);
        if (!(measured instanceof Measurement.Samples found)) {
            return measured;
        }
        var whole = Measurement.Samples.of(zero ? slots.filled(found.samples()) : found.samples());
        if (number == null) {
            return new Measurement.Samples(whole.samples(), whole.number(), requests(answers));
        }
        var asked = answers.getOrDefault(number, UNANSWERED);
        return asked instanceof Measurement.Value value
                ? new Measurement.Samples(whole.samples(), value.number(), requests(answers))
                : asked;
    }

    private @Nullable Double requests(Map<Figure, Measurement> answers) {
        return requests != null && answers.get(requests) instanceof Measurement.Samples(var counts, var mean, var none)
                ? Double.valueOf(counts.stream().mapToDouble(Sample::value).sum())
                : null;
    }
}
