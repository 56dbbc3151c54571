package io.unbreakable.monspec.interval;

/** Why a result is what it is, machine-readable. */
public enum Cause {
    /** Even the unfavourable end of the interval is within tolerance and margin, or within the floor. */
    WITHIN_MARGIN("withinMargin", Decision.PASS),
    /** Neither side has a single failure. */
    NO_FAILURES("noFailures", Decision.PASS),
    /** Even the favourable end of an increase is beyond the tolerance. */
    ABOVE_BASELINE("aboveBaseline", Decision.FAIL),
    /** Even the favourable end of a decrease is beyond the tolerance. */
    BELOW_BASELINE("belowBaseline", Decision.FAIL),
    /** The interval reaches from what is allowed to what is not. */
    UNDECIDED("undecided", Decision.INCONCLUSIVE),
    /** A baseline of 0 and a candidate that may or may not be above it: no share of 0 is allowed. */
    ZERO_BASELINE("zeroBaseline", Decision.INCONCLUSIVE),
    NO_DATA("noData", Decision.INCONCLUSIVE),
    NO_BASELINE("noBaseline", Decision.INCONCLUSIVE),
    TOO_FEW_SAMPLES("tooFewSamples", Decision.INCONCLUSIVE),
    TOO_FEW_REQUESTS("tooFewRequests", Decision.INCONCLUSIVE),
    /** A sample is infinite. */
    NOT_FINITE("notFinite", Decision.INCONCLUSIVE);

    private final String code;
    private final Decision decision;

    Cause(String code, Decision decision) {
        this.code = code;
        this.decision = decision;
    }

    /** The code as JSON answers have it. */
    public String code() {
        return code;
    }

    /** What follows from it. */
    public Decision decision() {
        return decision;
    }
}
