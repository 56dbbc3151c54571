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
        return Comparison.of(baseline, candidate).judge(rule);
    }

    /** Judges failure rates by how many of how many requests failed. */
    public static IntervalResult judge(FailureCounts baseline, FailureCounts candidate, IntervalRule rule) {
        return Comparison.of(baseline, candidate).judge(rule);
    }
}
