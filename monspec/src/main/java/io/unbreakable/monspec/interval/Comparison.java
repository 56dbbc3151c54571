package io.unbreakable.monspec.interval;

/** Both sides of one metric, compared once and judged by as many rules as there are. */
public sealed interface Comparison permits SeriesComparison, FailureComparison {

    /** Compares values such as response times or throughput. */
    static Comparison of(Series baseline, Series candidate) {
        return SeriesComparison.of(baseline, candidate);
    }

    /** Compares failure rates by how many of how many requests failed. */
    static Comparison of(FailureCounts baseline, FailureCounts candidate) {
        return FailureComparison.of(baseline, candidate);
    }

    /** What follows under a rule. */
    IntervalResult judge(IntervalRule rule);

    /** What is compared of the baseline: its typical sample, its mean or its failed share; NaN when it has nothing. */
    double baselineCentre();

    /** The same of the candidate. */
    double candidateCentre();
}
