package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.Criterion;

/** Checks a single criterion. */
interface CriterionCheck {
    /** @param limits those of the alternative that the criterion is part of */
    Check check(Criterion criterion, Limits limits);
}
