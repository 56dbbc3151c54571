package io.unbreakable.monspec.interval;

/** The means of both sides. */
record Means(Mean baseline, Mean candidate) {
    /**
     * The means of two series, all of whose samples are on the same scale. A constant series beside one that is not is taken
     * to scatter like the other: a few equal samples do not show that there is no noise.
     *
     * @param oneOf how many samples one is left out at each end
     */
    static Means of(double[] baseline, double[] candidate, int oneOf) {
        var left = Centre.of(baseline, oneOf);
        var right = Centre.of(candidate, oneOf);
        var correlation = Autocorrelation.pooled(left.correlation(), left.size(), right.correlation(), right.size());
        return new Means(
                Mean.of(left, left.variance() > 0 ? left.variance() : right.variance(), correlation),
                Mean.of(right, right.variance() > 0 ? right.variance() : left.variance(), correlation));
    }

    /** Whether there is no noise at all. */
    boolean areExact() {
        return baseline.variance() == 0 && candidate.variance() == 0;
    }
}
