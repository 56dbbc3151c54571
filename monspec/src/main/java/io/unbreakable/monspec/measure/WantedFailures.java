package io.unbreakable.monspec.measure;

import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.judge.Measurement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many requests failed and how many did not, per slot; a slot in which there were only the one kind has none of the other.
 */
record WantedFailures(Figure failures, Figure successes) implements Wanted {

    static WantedFailures of(FailureSelectors counts, String entities) {
        return new WantedFailures(
                new Figure(Figure.Kind.SAMPLES, entities, counts.failures()),
                new Figure(Figure.Kind.SAMPLES, entities, counts.successes()));
    }

    @Override
    public List<Figure> figures() {
        return List.of(failures, successes);
    }

    @Override
    public Measurement measured(Map<Figure, Measurement> answers, Slots slots) {
        var failed = answers.getOrDefault(failures, UNANSWERED);
        var succeeded = answers.getOrDefault(successes, UNANSWERED);
        if (failed instanceof Measurement.Unknown || succeeded instanceof Measurement.Unknown) {
            return failed instanceof Measurement.Unknown ? failed : succeeded;
        }
        Map<Instant, FailureCount> counts = new TreeMap<>();
        if (failed instanceof Measurement.Samples found) {
            found.samples().forEach(sample -> add(counts, sample.time(), sample.value(), 0));
        }
        if (succeeded instanceof Measurement.Samples found) {
            found.samples().forEach(sample -> add(counts, sample.time(), 0, sample.value()));
        }
        return counts.values().stream().anyMatch(count -> count.requests() > 0)
                ? new Measurement.Failures(List.copyOf(counts.values()))
                : succeeded instanceof Measurement.NoData
                        ? succeeded
                        : new Measurement.NoData("There were no requests.");
    }

    private static void add(Map<Instant, FailureCount> counts, Instant time, double failures, double successes) {
        var failed = Math.max(failures, 0);
        counts.merge(
                time,
                new FailureCount(time, failed, failed + Math.max(successes, 0)),
                (one, other) ->
                        new FailureCount(time, one.failures() + other.failures(), one.requests() + other.requests()));
    }
}
