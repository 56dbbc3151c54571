package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Operator;
import org.jspecify.annotations.Nullable;

/**
 * What a set of criteria allows, as far as it is known.
 *
 * @param upper the tightest upper limit; null for none
 * @param lower the tightest lower limit; null for none
 * @param tolerancePercent the first tolerance around the baseline in percent; null for none
 */
record Limits(
        @Nullable Double upper,
        @Nullable Double lower,
        @Nullable Double tolerancePercent) {
    static final Limits NONE = new Limits(null, null, null);

    static Limits of(CriteriaSet set, Reference reference, double floor) {
        var limits = NONE;
        for (var criterion : set.all()) {
            limits = limits.and(criterion, target(criterion, reference, floor));
        }
        return limits;
    }

    /** The number that a criterion compares with; null when it needs a baseline that is not there. */
    static @Nullable Double target(Criterion criterion, Reference reference, double floor) {
        return switch (criterion) {
            case Criterion.Fixed(var operator, var limit) -> limit;
            case Criterion.Relative relative ->
                reference instanceof Reference.Known(var number) ? relative.target(number, floor) : null;
        };
    }

    /** These limits with the one that was broken in the place of any other. */
    Limits broken(Operator operator, double target) {
        return new Limits(
                operator.isLower() ? upper : Double.valueOf(target),
                operator.isUpper() ? lower : Double.valueOf(target),
                tolerancePercent);
    }

    private Limits and(Criterion criterion, @Nullable Double target) {
        var operator = criterion.operator();
        return new Limits(
                target == null || operator.isLower() || (upper != null && upper <= target) ? upper : target,
                target == null || operator.isUpper() || (lower != null && lower >= target) ? lower : target,
                tolerancePercent == null ? tolerance(criterion) : tolerancePercent);
    }

    private static @Nullable Double tolerance(Criterion criterion) {
        return criterion instanceof Criterion.Relative relative && relative.percent() && relative.tolerates()
                ? Math.abs(relative.distance())
                : null;
    }
}
