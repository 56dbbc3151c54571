package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.judge.Check.Holds;
import org.jspecify.annotations.Nullable;

/** Checks criteria for one number beside one baseline. */
record ThresholdCheck(double value, Reference reference, double floor) implements CriterionCheck {

    @Override
    public Check check(Criterion criterion, Limits limits) {
        var target = Limits.target(criterion, reference, floor);
        if (target == null) {
            return withoutBaseline(criterion, limits);
        }
        if (criterion.holds(value, target)) {
            return new Check(Holds.YES, Reason.WITHIN_LIMITS, limits, null);
        }
        var operator = criterion.operator();
        var broken = limits.broken(operator, target);
        return isNoShareOfZero(criterion)
                ? new Check(Holds.UNKNOWN, Reason.ZERO_BASELINE, broken, criterion)
                : new Check(Holds.NO, broken(criterion, target), broken, criterion);
    }

    private Check withoutBaseline(Criterion criterion, Limits limits) {
        return reference instanceof Reference.Missing missing && !missing.excused()
                ? new Check(Holds.UNKNOWN, missing.reason(), limits, criterion)
                : new Check(Holds.YES, Reason.FIRST_RELEASE, limits, null);
    }

    /** A percentage of 0 says nothing about how much more is too much. */
    private boolean isNoShareOfZero(Criterion criterion) {
        return criterion instanceof Criterion.Relative relative
                && relative.percent()
                && relative.operator().isUpper()
                && floor == 0
                && isZero(reference.value());
    }

    private static boolean isZero(@Nullable Double number) {
        return number != null && number == 0;
    }

    private Reason broken(Criterion criterion, double target) {
        var above = criterion.operator().isUpper() || (!criterion.operator().isLower() && value > target);
        return switch (criterion) {
            case Criterion.Fixed fixed -> above ? Reason.ABOVE_UPPER_LIMIT : Reason.BELOW_LOWER_LIMIT;
            case Criterion.Relative relative -> above ? Reason.ABOVE_BASELINE : Reason.BELOW_BASELINE;
        };
    }
}
