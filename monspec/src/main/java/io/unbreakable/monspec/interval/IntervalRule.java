package io.unbreakable.monspec.interval;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.Direction;

/**
 * What is asked of one objective.
 *
 * @param direction which change is one for the worse
 * @param tolerance allowed change for the worse as a share of the baseline: 0.1 for 10 %; below zero for an improvement that
 *     is demanded; negative infinity where only the floor allows anything
 * @param floor change for the worse that is always allowed, in the metric's unit (a share of the requests for failure
 *     counts: 0.01 for one percentage point); zero for none; below zero for an improvement that is demanded
 * @param margin how far beyond the tolerance the unfavourable end of the interval may lie in a pass, as a share of the
 *     baseline, zero or more
 * @param confidence how sure the verdict has to be
 * @param minimum what it has to rest on
 */
public record IntervalRule(
        Direction direction, double tolerance, double floor, double margin, Confidence confidence, Minimum minimum) {
    /** The margin that applies where nobody said otherwise. */
    public static final double MARGIN = 0.15;

    public IntervalRule {
        requireNonNull(direction, "direction");
        requireNonNull(confidence, "confidence");
        requireNonNull(minimum, "minimum");
        if (!(tolerance < Double.POSITIVE_INFINITY && Double.isFinite(floor) && margin >= 0)) {
            throw new IllegalArgumentException("tolerance %s, floor %s, margin %s".formatted(tolerance, floor, margin));
        }
    }

    /** With what is usual for a single objective: no floor, a margin of 15 points, 95 % confidence. */
    public static IntervalRule of(Direction direction, double tolerance) {
        return new IntervalRule(direction, tolerance, 0, MARGIN, Confidence.USUAL, Minimum.USUAL);
    }

    /** The same with an absolute change that is always allowed. */
    public IntervalRule withFloor(double absolute) {
        return new IntervalRule(direction, tolerance, absolute, margin, confidence, minimum);
    }

    /** The same with another confidence. */
    public IntervalRule withConfidence(Confidence other) {
        return new IntervalRule(direction, tolerance, floor, margin, other, minimum);
    }
}
