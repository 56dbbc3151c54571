package io.unbreakable.monspec.interval;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Evidence of failed requests.
 *
 * <p>The quotient of the rates has the exact conditional interval: given how many requests failed on both sides together, how
 * many of them are the candidate's is binomial, and Clopper and Pearson's interval of that share is one of the quotient
 * (Przyborowski and Wilenski, Biometrika 31, 1940). It takes failures to be rare, and is on the safe side where they are not.
 * The difference of the rates has Newcombe's interval (Stat. Med. 17, 1998, method 10), which is made of Wilson's.
 *
 * @param baseline effective counts
 * @param candidate effective counts
 */
record FailureRates(Share baseline, Share candidate) implements Evidence {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    static FailureRates of(FailureCounts baseline, FailureCounts candidate) {
        var effect = Dispersion.of(baseline, candidate);
        return new FailureRates(Share.of(baseline, effect), Share.of(candidate, effect));
    }

    @Override
    public double estimate() {
        var difference = candidate.rate() - baseline.rate();
        return difference == 0 ? 0 : difference / baseline.rate();
    }

    @Override
    public Bounds change(double level) {
        var tail = (1 - level) / 2;
        var traffic = baseline.requests() / candidate.requests();
        var low = candidate.failures() == 0
                ? 0
                : new BetaDistribution(candidate.failures(), baseline.failures() + 1)
                        .inverseCumulativeProbability(tail);
        // the other side's share, because 1 - share would round to 0 where it matters
        var rest = baseline.failures() == 0
                ? 0
                : new BetaDistribution(baseline.failures(), candidate.failures() + 1)
                        .inverseCumulativeProbability(tail);
        return new Bounds(low / (1 - low) * traffic - 1, (1 - rest) / rest * traffic - 1);
    }

    @Override
    public Bounds difference(double level) {
        var reach = NORMAL.inverseCumulativeProbability((1 + level) / 2);
        var left = baseline.wilson(reach);
        var right = candidate.wilson(reach);
        var difference = candidate.rate() - baseline.rate();
        return new Bounds(
                difference - Math.hypot(candidate.rate() - right.low(), left.high() - baseline.rate()),
                difference + Math.hypot(right.high() - candidate.rate(), baseline.rate() - left.low()));
    }

    @Override
    public double baselineCentre() {
        return baseline.rate();
    }

    @Override
    public double candidateCentre() {
        return candidate.rate();
    }

    @Override
    public double baselineSize() {
        return baseline.requests();
    }

    @Override
    public double candidateSize() {
        return candidate.requests();
    }

    @Override
    public boolean zeroBaseline() {
        return baseline.failures() == 0;
    }
}
