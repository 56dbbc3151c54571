package io.unbreakable.monspec.measure;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.plan.Measure;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two counts that Dynatrace makes a failure rate of.
 *
 * @param failures selector of the number of failed requests
 * @param successes selector of the number of all others
 */
record FailureSelectors(String failures, String successes) {
    private static final Pattern RATE = Pattern.compile(
            "(builtin:service\\.(?:keyRequest\\.)?errors\\.(?:total|client|server|fivexx|fourxx))\\.rate:splitBy\\(\\):avg");

    FailureSelectors {
        requireNonNull(failures, "failures");
        requireNonNull(successes, "successes");
    }

    /** Those of a failure rate; null for any other metric. */
    static @Nullable FailureSelectors of(Measure.Metric metric) {
        var rate = RATE.matcher(metric.selector());
        return rate.matches()
                ? new FailureSelectors(
                        rate.group(1) + ".count:splitBy():value", rate.group(1) + ".successCount:splitBy():value")
                : null;
    }
}
