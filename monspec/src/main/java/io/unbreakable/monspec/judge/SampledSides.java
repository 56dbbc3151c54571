package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.interval.Comparison;
import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.interval.FailureCounts;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.interval.Series;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Objective;
import org.jspecify.annotations.Nullable;

/**
 * The samples of both sides of an objective.
 *
 * @param unit what 1 of the comparison is in the metric's unit: 100 for failed shares, which people are shown in percent
 */
record SampledSides(Comparison comparison, double unit) {

    /** Both sides; null when they have no samples that could be compared. */
    static @Nullable SampledSides of(
            Objective objective, BaselineRule rule, Measurement candidate, Measurement baseline) {
        if (objective.missing() == MissingData.ZERO && candidate instanceof Measurement.NoData) {
            return compared(nothing(baseline), baseline);
        }
        return baseline instanceof Measurement.NoData && Reference.noDataIsZero(objective, rule)
                ? compared(candidate, nothing(candidate))
                : compared(candidate, baseline);
    }

    /** In the metric's unit. */
    double candidateCentre() {
        return comparison.candidateCentre() * unit;
    }

    /** In the metric's unit. */
    double baselineCentre() {
        return comparison.baselineCentre() * unit;
    }

    private static @Nullable SampledSides compared(Measurement candidate, Measurement baseline) {
        if (candidate instanceof Measurement.Samples now && baseline instanceof Measurement.Samples before) {
            return new SampledSides(Comparison.of(Series.of(before.samples()), Series.of(now.samples())), 1);
        }
        if (candidate instanceof Measurement.Failures(var now)
                && baseline instanceof Measurement.Failures(var before)) {
            return new SampledSides(Comparison.of(FailureCounts.of(before), FailureCounts.of(now)), 100);
        }
        return null;
    }

    /** As much of nothing as the other side has of something, where the file says that no data is 0. */
    private static Measurement nothing(Measurement other) {
        return switch (other) {
            case Measurement.Samples(var samples, var number, var requests) ->
                Measurement.Samples.of(samples.stream()
                        .map(sample -> new Sample(sample.time(), 0))
                        .toList());
            case Measurement.Failures(var counts) ->
                new Measurement.Failures(counts.stream()
                        .map(count -> new FailureCount(count.time(), 0, count.requests()))
                        .toList());
            case Measurement.Value value -> value;
            case Measurement.NoData none -> none;
            case Measurement.Unknown unknown -> unknown;
        };
    }
}
