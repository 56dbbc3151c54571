package io.unbreakable.monspec.plan;

/** What a missing baseline means. */
public enum BaselineRule {
    /** A missing baseline is inconclusive. */
    REQUIRED,
    /** {@code "baseline": "optional"}: a missing baseline is excused on a first release, once that is established. */
    OPTIONAL,
    /** Optional, and this is a first release: the compared environment did not exist in the baseline's window. */
    EXCUSED
}
