package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What alternatives, or one of them, say about a value.
 *
 * @param limits those of the alternative that decided
 * @param criterion the one that decided; null when all is well
 */
record Check(
        Holds holds, Reason reason, Limits limits, @Nullable Criterion criterion) {
    /** Whether something is the case. What nobody knows never makes anything true that was not. */
    enum Holds {
        YES,
        UNKNOWN,
        NO
    }
}
