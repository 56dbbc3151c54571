package io.unbreakable.monspec.interval;

import java.util.Arrays;

/**
 * Evidence of positive values, such as response times: their noise is a factor rather than a summand, so the means of the
 * logarithms are compared, by Welch's t interval with trimmed means (Yuen). What changes is the typical sample; a few
 * outliers on either side do not count.
 */
record LogMeans(Means means) implements Evidence {
    /** How many samples one is left out at each end: enough to cost little where there are no outliers. */
    private static final int ONE_OF = 12;

    static LogMeans of(Series baseline, Series candidate) {
        return new LogMeans(Means.of(logarithms(baseline), logarithms(candidate), ONE_OF));
    }

    private static double[] logarithms(Series series) {
        return Arrays.stream(series.values()).map(Math::log).toArray();
    }

    @Override
    public double estimate() {
        return Math.expm1(distance());
    }

    private double distance() {
        return means.candidate().value() - means.baseline().value();
    }

    @Override
    public Bounds change(double level) {
        if (means.areExact()) {
            return Bounds.point(estimate());
        }
        var left = means.baseline().variance();
        var right = means.candidate().variance();
        var variance = left + right;
        var freedom = variance
                * variance
                / (left * left / means.baseline().freedom()
                        + right * right / means.candidate().freedom());
        var reach = Students.reach(level, freedom) * Math.sqrt(variance);
        return new Bounds(Math.expm1(distance() - reach), Math.expm1(distance() + reach));
    }

    /** Beside the typical sample of the baseline. */
    @Override
    public Bounds difference(double level) {
        return change(level).times(baselineCentre());
    }

    @Override
    public double baselineCentre() {
        return Math.exp(means.baseline().value());
    }

    @Override
    public double candidateCentre() {
        return Math.exp(means.candidate().value());
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
        return false;
    }
}
