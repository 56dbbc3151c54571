package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is measured and limited.
 *
 * @param name unique within its plan and stable across runs, for example {@code service.responsetime(p90)} or
 *     {@code /api/invoke servicemethod.failurerate(avg)}
 * @param measure what is asked for
 * @param direction which relative boundary is checked
 * @param upperLimit fixed limit in the metric's unit: the value must be below it; null for none
 * @param lowerLimit fixed limit in the metric's unit: the value must be above it; null for none
 * @param tolerancePercent allowed deviation from the baseline in percent, zero or more; null when the objective has fixed
 *     limits and is not compared
 * @param floor absolute deviation from the baseline that is always allowed, in the metric's unit, zero or more: what
 *     keeps a baseline of 0 from making the first failure fatal
 */
public record Objective(
        String name,
        Measure measure,
        Direction direction,
        @Nullable Double upperLimit,
        @Nullable Double lowerLimit,
        @Nullable Double tolerancePercent,
        double floor) {
    public Objective {
        requireNonNull(name, "name");
        requireNonNull(measure, "measure");
        requireNonNull(direction, "direction");
        if (upperLimit == null && lowerLimit == null && tolerancePercent == null) {
            throw new IllegalArgumentException(name + " has neither a fixed limit nor a tolerance");
        }
        if ((tolerancePercent != null && tolerancePercent < 0) || floor < 0) {
            throw new IllegalArgumentException(name + " has a negative tolerance");
        }
    }
}
