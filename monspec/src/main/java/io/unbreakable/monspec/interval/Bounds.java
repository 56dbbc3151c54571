package io.unbreakable.monspec.interval;

/** Both ends of an interval; infinite where nothing bounds it. */
record Bounds(double low, double high) {
    static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static Bounds point(double value) {
        return new Bounds(value, value);
    }

    Bounds negated() {
        return new Bounds(-high, -low);
    }

    Bounds times(double positive) {
        return new Bounds(low * positive, high * positive);
    }
}
