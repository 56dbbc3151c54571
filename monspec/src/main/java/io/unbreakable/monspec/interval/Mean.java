package io.unbreakable.monspec.interval;

/**
 * The mean of a side and how well it is known.
 *
 * @param value the mean
 * @param variance of the mean itself, not of the samples
 * @param freedom degrees of freedom of the variance, 1 or more
 * @param size effective number of samples
 */
record Mean(double value, double variance, double freedom, double size) {
    /** What is left at least of a variance when it is corrected for correlated samples. */
    private static final double LEAST = 0.1;

    /**
     * The mean of a side whose samples are correlated.
     *
     * @param variance of the samples
     */
    static Mean of(Centre centre, double variance, double correlation) {
        var size = centre.size();
        var kept = centre.kept();
        var inflation = Autocorrelation.inflation(size, correlation);
        // neighbours that resemble each other make the samples' own variance come out too small
        var visible = Math.max((size - inflation) / (size - 1), LEAST);
        var ofMean = variance * (size - 1) / ((double) kept * (kept - 1)) * inflation / visible;
        // squares of neighbours are less correlated than the neighbours themselves (Bartlett)
        var square = correlation * correlation;
        var independent = Math.max(size * (1 - square) / (1 + square) - 1, 1);
        return new Mean(centre.mean(), ofMean, Math.max(independent * (kept - 1) / (size - 1), 1), size / inflation);
    }
}
