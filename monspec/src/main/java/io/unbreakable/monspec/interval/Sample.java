package io.unbreakable.monspec.interval;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One value of a metric, usually of one minute.
 *
 * @param time where the sample stands in its series; whatever order a collection has means nothing
 * @param value in the metric's unit; NaN when there was nothing to measure
 */
public record Sample(Instant time, double value) {
    public Sample {
        requireNonNull(time, "time");
    }
}
