package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What alternatives, or one of them, say about a value.
 *
 * @param limits those of the alternative that decided
 * @param criterion the one that decided; null when all is well
 * @param change of the samples, as far as that decided; null where single numbers did
 * @param message what explains the reason; null for nothing
 */
record Check(
        Holds holds,
        Reason reason,
        Limits limits,
        @Nullable Criterion criterion,
        @Nullable ChangeInterval change,
        @Nullable String message) {
    /** Whether something is the case. What nobody knows never makes anything true that was not. */
    enum Holds {
        YES,
        UNKNOWN,
        NO
    }

    Check(Holds holds, Reason reason, Limits limits, @Nullable Criterion criterion) {
        this(holds, reason, limits, criterion, null, null);
    }
}
