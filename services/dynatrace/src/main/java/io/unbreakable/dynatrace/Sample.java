package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One value of a series.
 *
 * @param end of the slot in which it was measured
 * @param value a number, in the metric's unit
 */
public record Sample(Instant end, double value) {
    public Sample {
        requireNonNull(end, "end");
    }
}
