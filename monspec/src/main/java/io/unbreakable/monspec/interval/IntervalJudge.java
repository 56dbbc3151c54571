package io.unbreakable.monspec.interval;

/**
 * Judges one objective by the confidence interval of its change: it fails when even the favourable end is beyond the
 * tolerance, passes when even the unfavourable end is within tolerance and margin, and is inconclusive in between. What is
 * not measured never passes.
 */
public final class IntervalJudge {
    private IntervalJudge() {}

    /**
     * Judges values such as response times or throughput. Positive ones are compared as factors, on a logarithmic scale;
     * series with zeros or negative values by their means.
     */
    public static IntervalResult judge(Series baseline, Series candidate, IntervalRule rule) {
        var least = rule.minimum().samples();
        if (candidate.size() == 0) {
            return incomparable(Cause.NO_DATA, baseline.size(), candidate.size());
        }
        if (baseline.size() == 0) {
            return incomparable(Cause.NO_BASELINE, baseline.size(), candidate.size());
        }
        if (baseline.size() < least || candidate.size() < least) {
            return incomparable(Cause.TOO_FEW_SAMPLES, baseline.size(), candidate.size());
        }
        if (!baseline.isFinite() || !candidate.isFinite()) {
            return incomparable(Cause.NOT_FINITE, baseline.size(), candidate.size());
        }
        return Ruling.of(
                baseline.isPositive() && candidate.isPositive()
                        ? LogMeans.of(baseline, candidate)
                        : PlainMeans.of(baseline, candidate),
                rule);
    }

    /** Judges failure rates by how many of how many requests failed. */
    public static IntervalResult judge(FailureCounts baseline, FailureCounts candidate, IntervalRule rule) {
        var least = rule.minimum().requests();
        var before = baseline.requests();
        var now = candidate.requests();
        if (now == 0) {
            return incomparable(Cause.NO_DATA, before, now);
        }
        if (before == 0) {
            return incomparable(Cause.NO_BASELINE, before, now);
        }
        if (before < least || now < least) {
            return incomparable(Cause.TOO_FEW_REQUESTS, before, now);
        }
        if (baseline.failures() == 0 && candidate.failures() == 0) {
            return incomparable(Cause.NO_FAILURES, before, now);
        }
        return Ruling.of(FailureRates.of(baseline, candidate), rule);
    }

    private static IntervalResult incomparable(Cause cause, double baselineSize, double candidateSize) {
        return new IntervalResult(cause, null, baselineSize, candidateSize);
    }
}
