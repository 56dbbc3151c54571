package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.interval.FailureCounts;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Objective;
import org.jspecify.annotations.Nullable;

/** What an objective's relative criteria have to compare with. */
sealed interface Reference {

    /** The baseline's value. */
    record Known(double number) implements Reference {}

    /**
     * There is no usable value.
     *
     * @param excused whether that is as good as a value that fits
     * @param message what the metric source said; null for nothing
     */
    record Missing(Reason reason, boolean excused, @Nullable String message) implements Reference {}

    static Reference of(Objective objective, BaselineRule rule, Measurement baseline) {
        return switch (baseline) {
            case Measurement.Value value -> value(objective, value, value.number());
            case Measurement.Samples samples -> value(objective, samples, samples.number());
            case Measurement.Failures failures ->
                value(objective, failures, FailureCounts.of(failures.counts()).percent());
            case Measurement.NoData(var message) -> noData(objective, rule, message);
            case Measurement.Unknown(var message) -> missing(Reason.UNKNOWN_METRIC, rule, message);
        };
    }

    /** In interval mode, where the samples of both sides cannot be compared. */
    static Reference unsampled(Objective objective, BaselineRule rule, Measurement candidate, Measurement baseline) {
        var reference = of(objective, rule, baseline);
        return candidate.measured() != null && reference instanceof Known
                ? new Missing(Reason.TOO_FEW_SAMPLES, false, "interval mode compares samples of both sides")
                : reference;
    }

    private static Reference value(Objective objective, Measurement value, double number) {
        var samples = value.sampleCount();
        if (samples != null && samples < objective.minSamples()) {
            return new Missing(Reason.TOO_FEW_SAMPLES, false, "of the baseline: " + samples);
        }
        var requests = value.requestCount();
        if (requests != null && requests < objective.minRequests()) {
            return new Missing(Reason.TOO_FEW_REQUESTS, false, "of the baseline: " + requests);
        }
        return new Known(number);
    }

    /** That nothing happened counts as 0 only where 0 is the strictest baseline there is. */
    private static Reference noData(Objective objective, BaselineRule rule, String message) {
        return noDataIsZero(objective, rule) ? new Known(0) : missing(Reason.NO_BASELINE, rule, message);
    }

    static boolean noDataIsZero(Objective objective, BaselineRule rule) {
        return rule != BaselineRule.EXCUSED && objective.baselineIsZeroWithoutData();
    }

    private static Missing missing(Reason reason, BaselineRule rule, String message) {
        return new Missing(reason, rule == BaselineRule.EXCUSED, message);
    }

    /** The value where there is one. */
    default @Nullable Double value() {
        return this instanceof Known known ? known.number() : null;
    }
}
