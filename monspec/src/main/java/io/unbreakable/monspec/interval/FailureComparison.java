package io.unbreakable.monspec.interval;

import org.jspecify.annotations.Nullable;

/**
 * The failed requests of two sides.
 *
 * @param evidence null when a side has no requests, or none failed on either
 */
record FailureComparison(
        FailureCounts baseline,
        FailureCounts candidate,
        @Nullable Evidence evidence) implements Comparison {

    static FailureComparison of(FailureCounts baseline, FailureCounts candidate) {
        var comparable = baseline.requests() > 0 && candidate.requests() > 0;
        var failed = baseline.failures() > 0 || candidate.failures() > 0;
        return new FailureComparison(
                baseline, candidate, comparable && failed ? FailureRates.of(baseline, candidate) : null);
    }

    @Override
    public IntervalResult judge(IntervalRule rule) {
        var least = rule.minimum().requests();
        var before = baseline.requests();
        var now = candidate.requests();
        if (now == 0) {
            return incomparable(Cause.NO_DATA);
        }
        if (before == 0) {
            return incomparable(Cause.NO_BASELINE);
        }
        if (before < least || now < least) {
            return incomparable(Cause.TOO_FEW_REQUESTS);
        }
        return evidence == null ? incomparable(Cause.NO_FAILURES) : Ruling.of(evidence, rule);
    }

    @Override
    public double baselineCentre() {
        return baseline.failures() / baseline.requests();
    }

    @Override
    public double candidateCentre() {
        return candidate.failures() / candidate.requests();
    }

    private IntervalResult incomparable(Cause cause) {
        return new IntervalResult(cause, null, baseline.requests(), candidate.requests());
    }
}
