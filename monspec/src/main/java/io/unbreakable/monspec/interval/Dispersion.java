package io.unbreakable.monspec.interval;

/** How much less failures say that come in bursts, or last for minutes, than as many independent ones. */
final class Dispersion {
    private Dispersion() {}

    /** By what number both sides' counts have to be divided, 1 or more: the larger scatter and the correlation of both. */
    static double of(FailureCounts baseline, FailureCounts candidate) {
        var left = baseline.residuals();
        var right = candidate.residuals();
        var freedom = Math.max(left.length - 1, 0) + Math.max(right.length - 1, 0);
        if (freedom == 0) {
            return 1;
        }
        var scatter = (Autocorrelation.square(left) + Autocorrelation.square(right)) / freedom;
        var correlation = Autocorrelation.pooled(next(left), left.length, next(right), right.length);
        return Math.max(scatter, 1) * Autocorrelation.inflation(left.length + right.length, correlation);
    }

    private static double next(double[] residuals) {
        return residuals.length < 2 ? Double.NaN : Autocorrelation.ofNext(residuals);
    }
}
