package io.unbreakable.monspec.interval;

import java.util.Arrays;

/**
 * Evidence of values some of which are 0 or negative: the means themselves are compared, outliers included, because beside
 * zeros the few other samples are what matters. The interval of their quotient is Fieller's.
 *
 * @param means of the samples divided by the size of the largest one
 * @param unit the size of the largest sample of both sides
 * @param negative whether a sample is below 0
 */
record PlainMeans(Means means, double unit, boolean negative) implements Evidence {

    static PlainMeans of(Series baseline, Series candidate) {
        var size = Math.max(largest(baseline), largest(candidate));
        // all are 0 when none has a size
        var unit = size == 0 ? 1 : size;
        var means = Means.of(divided(baseline, unit), divided(candidate, unit), Integer.MAX_VALUE);
        return new PlainMeans(means, unit, hasNegative(baseline) || hasNegative(candidate));
    }

    private static double largest(Series series) {
        return Arrays.stream(series.values()).map(Math::abs).max().orElse(0);
    }

    private static double[] divided(Series series, double unit) {
        return Arrays.stream(series.values()).map(value -> value / unit).toArray();
    }

    private static boolean hasNegative(Series series) {
        return Arrays.stream(series.values()).anyMatch(value -> value < 0);
    }

    @Override
    public double estimate() {
        var baseline = means.baseline().value();
        var difference = means.candidate().value() - baseline;
        return difference == 0 ? 0 : difference / Math.abs(baseline);
    }

    @Override
    public Bounds change(double level) {
        if (means.areExact()) {
            return Bounds.point(estimate());
        }
        var baseline = means.baseline();
        var candidate = means.candidate();
        var reach = Students.reach(level, freedom());
        var quotient = new Fieller(
                        Math.abs(baseline.value()),
                        reach * reach * baseline.variance(),
                        // a negative baseline is looked at upside down, so that a rise stays one
                        baseline.value() < 0 ? -candidate.value() : candidate.value(),
                        reach * reach * candidate.variance())
                .bounds();
        var change = new Bounds(quotient.low() - 1, quotient.high() - 1);
        if (baseline.value() < 0) {
            return change.negated();
        }
        return negative ? change : new Bounds(Math.max(change.low(), -1), change.high());
    }

    /**
     * The smaller of both sides', which is on the safe side and, unlike Welch's, does not depend on what factor lies between
     * the sides: a candidate that is worse by a factor must not look better.
     */
    private double freedom() {
        return Math.min(means.baseline().freedom(), means.candidate().freedom());
    }

    @Override
    public Bounds difference(double level) {
        var difference = means.candidate().value() - means.baseline().value();
        var variance = means.candidate().variance() + means.baseline().variance();
        var reach = variance == 0 ? 0 : Students.reach(level, freedom()) * Math.sqrt(variance);
        return new Bounds(difference - reach, difference + reach).times(unit);
    }

    @Override
    public double baselineCentre() {
        return means.baseline().value() * unit;
    }

    @Override
    public double candidateCentre() {
        return means.candidate().value() * unit;
    }

    @Override
    public double baselineSize() {
        return means.baseline().size();
    }

    @Override
    public double candidateSize() {
        return means.candidate().size();
    }

    @Override
    public boolean zeroBaseline() {
        return means.baseline().value() == 0;
    }
}
