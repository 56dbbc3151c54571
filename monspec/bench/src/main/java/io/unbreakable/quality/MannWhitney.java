package io.unbreakable.quality;

import io.unbreakable.monspec.interval.Decision;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The rule of Netflix's judge (spinnaker/kayenta, MannWhitneyClassifier): a release fails when the lower end of the
 * Mann-Whitney interval of the shift is beyond a share of the estimated shift. Normal approximation with continuity
 * correction; the ends and the estimate are order statistics of the differences of all pairs, which is where the roots lie that
 * Kayenta searches for.
 *
 * @param confidence level of the two-sided interval; 0.98 in Kayenta
 * @param tolerance share of the estimate; 0.25 in Kayenta
 */
record MannWhitney(double confidence, double tolerance) implements Method {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    @Override
    public Decision decide(double[] baseline, double[] candidate) {
        var differences = differences(baseline, candidate);
        var pairs = differences.length;
        var deviation = Math.sqrt(pairs * (baseline.length + candidate.length + 1) / 12.0);
        var quantile = NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
        var below = (int) Math.floor(pairs / 2.0 - 0.5 - quantile * deviation);
        if (below < 0) {
            return Decision.PASS;
        }
        var estimate = (differences[(pairs - 1) / 2] + differences[pairs / 2]) / 2;
        return differences[below] > tolerance * Math.abs(estimate) ? Decision.FAIL : Decision.PASS;
    }

    private static double[] differences(double[] baseline, double[] candidate) {
        return Arrays.stream(candidate)
                .flatMap(value -> Arrays.stream(baseline).map(base -> value - base))
                .sorted()
                .toArray();
    }
}
