package io.unbreakable.monspec.interval;

/** What two sides say about the change from one to the other, as far as a rule needs to know. */
interface Evidence {
    /** The most likely change as a share of the baseline. */
    double estimate();

    /** The confidence interval of the change as a share of the baseline. */
    Bounds change(double level);

    /** The confidence interval of the change in the metric's unit. */
    Bounds difference(double level);

    /** What is compared of the baseline, in the metric's unit. */
    double baselineCentre();

    /** What is compared of the candidate, in the metric's unit. */
    double candidateCentre();

    /** Effective size of the baseline. */
    double baselineSize();

    /** Effective size of the candidate. */
    double candidateSize();

    /** Whether the baseline is 0 throughout. */
    boolean zeroBaseline();
}
