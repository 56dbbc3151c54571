package io.unbreakable.monspec.interval;

/**
 * How much one sample says about the next. Correlated samples say less about their mean than as many independent ones; how
 * much less follows from the correlation of neighbours, taken as that of a first-order autoregressive process.
 */
final class Autocorrelation {
    private static final double STRONGEST = 0.95;
    /** One-sided 95 % quantile of the normal distribution: a weaker correlation may well be chance. */
    private static final double SIGNIFICANT = 1.645;

    private Autocorrelation() {}

    /**
     * The correlation of neighbours, from residuals in the order of time. In short series it comes out too low by about
     * {@code (1 + 4 r) / n} (Marriott and Pope, Biometrika 41, 1954), which is added back.
     */
    static double ofNext(double[] residuals) {
        var products = 0.0;
        for (int i = 1; i < residuals.length; i++) {
            products += residuals[i - 1] * residuals[i];
        }
        var raw = products / square(residuals);
        return raw + (1 + 4 * Math.max(raw, 0)) / residuals.length;
    }

    static double square(double[] residuals) {
        var sum = 0.0;
        for (var residual : residuals) {
            sum += residual * residual;
        }
        return sum;
    }

    /**
     * One correlation of two sides of the same metric, 0 to 0.95, weighted by their sizes; 0 when it is not significant.
     * NaN on a side says that it knows nothing about it.
     */
    static double pooled(double left, int leftSize, double right, int rightSize) {
        var leftWeight = Double.isNaN(left) ? 0 : leftSize;
        var rightWeight = Double.isNaN(right) ? 0 : rightSize;
        var weight = leftWeight + rightWeight;
        if (weight == 0) {
            return 0;
        }
        var sum = (leftWeight == 0 ? 0 : left * leftWeight) + (rightWeight == 0 ? 0 : right * rightWeight);
        var pooled = sum / weight;
        return pooled * Math.sqrt(weight) < SIGNIFICANT ? 0 : Math.min(pooled, STRONGEST);
    }

    /** By what factor the variance of the mean of this many samples is larger than that of independent ones. */
    static double inflation(int size, double correlation) {
        var distance = 1 - correlation;
        return (1 + correlation) / distance
                - 2 * correlation * (1 - Math.pow(correlation, size)) / (size * distance * distance);
    }
}
