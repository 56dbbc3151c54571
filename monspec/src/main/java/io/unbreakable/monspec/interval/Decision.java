package io.unbreakable.monspec.interval;

/** What an objective's samples say about it. */
public enum Decision {
    PASS,
    FAIL,
    /** More samples may decide. */
    INCONCLUSIVE
}
