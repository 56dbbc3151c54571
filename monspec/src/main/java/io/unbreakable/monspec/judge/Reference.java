package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.MissingData;
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
            case Measurement.Value value -> value(objective, value);
            case Measurement.NoData(var message) -> noData(objective, rule, message);
            case Measurement.Unknown(var message) -> missing(Reason.UNKNOWN_METRIC, rule, message);
        };
    }

    private static Reference value(Objective objective, Measurement.Value value) {
        if (value.samples() != null && value.samples() < objective.minSamples()) {
            return new Missing(Reason.TOO_FEW_SAMPLES, false, "of the baseline: " + value.samples());
        }
        if (value.requests() != null && value.requests() < objective.minRequests()) {
            return new Missing(Reason.TOO_FEW_REQUESTS, false, "of the baseline: " + value.requests());
        }
        return new Known(value.number());
    }

    /** That nothing happened counts as 0 only where 0 is the strictest baseline there is. */
    private static Reference noData(Objective objective, BaselineRule rule, String message) {
        var zero = objective.missing() == MissingData.ZERO
                && objective.minSamples() == 0
                && objective.minRequests() == 0
                && objective.guardsOnlyAgainstMore();
        return zero && rule != BaselineRule.EXCUSED ? new Known(0) : missing(Reason.NO_BASELINE, rule, message);
    }

    private static Missing missing(Reason reason, BaselineRule rule, String message) {
        return new Missing(reason, rule == BaselineRule.EXCUSED, message);
    }

    /** The value where there is one. */
    default @Nullable Double value() {
        return this instanceof Known known ? known.number() : null;
    }
}
