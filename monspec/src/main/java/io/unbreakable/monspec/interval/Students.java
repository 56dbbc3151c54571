package io.unbreakable.monspec.interval;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t distribution, as intervals need it. */
final class Students {
    private Students() {}

    /** How many standard errors a two-sided interval of this level reaches to each side. */
    static double reach(double level, double freedom) {
        return new TDistribution(freedom).inverseCumulativeProbability((1 + level) / 2);
    }
}
