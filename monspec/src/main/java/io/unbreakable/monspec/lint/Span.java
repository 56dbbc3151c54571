package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.criteria.Operator;

/**
 * The values between two ends.
 *
 * @param lowIn whether the low end is one of them
 * @param highIn whether the high end is one of them
 */
record Span(double low, boolean lowIn, double high, boolean highIn) {
    static final Span ALL = new Span(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

    /** From one number to another, both included. */
    static Span between(double low, double high) {
        return new Span(low, true, high, true);
    }

    /** The values that lie so beside a target. */
    static Span of(Operator operator, double target) {
        return switch (operator) {
            case BELOW -> new Span(Double.NEGATIVE_INFINITY, true, target, false);
            case AT_MOST -> new Span(Double.NEGATIVE_INFINITY, true, target, true);
            case EXACTLY -> between(target, target);
            case AT_LEAST -> new Span(target, true, Double.POSITIVE_INFINITY, true);
            case ABOVE -> new Span(target, false, Double.POSITIVE_INFINITY, true);
        };
    }

    /** The values that are in both. */
    Span and(Span other) {
        var fromHere = low > other.low || (low == other.low && !lowIn);
        var toHere = high < other.high || (high == other.high && !highIn);
        return new Span(
                fromHere ? low : other.low,
                fromHere ? lowIn : other.lowIn,
                toHere ? high : other.high,
                toHere ? highIn : other.highIn);
    }

    boolean isEmpty() {
        return low > high || (low == high && !(lowIn && highIn));
    }

    /** Whether every value of the other is one of these. */
    boolean covers(Span other) {
        return other.isEmpty() || and(other).equals(other);
    }
}
