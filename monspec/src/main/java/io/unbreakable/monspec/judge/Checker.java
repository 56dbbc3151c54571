package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.judge.Check.Holds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks criteria for one value beside one baseline: any of the alternatives, all criteria of one alternative. */
final class Checker {
    private final double value;
    private final Reference reference;
    private final double floor;

    Checker(double value, Reference reference, double floor) {
        this.value = value;
        this.reference = reference;
        this.floor = floor;
    }

    /** What the first alternative that holds says; else the first that may hold; else the first. */
    Check any(List<CriteriaSet> alternatives) {
        Check best = null;
        for (var set : alternatives) {
            var check = all(set);
            if (best == null || check.holds().compareTo(best.holds()) < 0) {
                best = check;
            }
        }
        return requireNonNull(best, "no alternatives");
    }

    private Check all(CriteriaSet set) {
        var limits = Limits.of(set, reference, floor);
        if (set.all().isEmpty()) {
            return new Check(Holds.UNKNOWN, Reason.EMPTY_CRITERION, limits, null);
        }
        Check unknown = null;
        var reason = Reason.WITHIN_LIMITS;
        for (var criterion : set.all()) {
            var check = one(criterion, limits);
            if (check.holds() == Holds.NO) {
                return check;
            }
            unknown = check.holds() == Holds.UNKNOWN && unknown == null ? check : unknown;
            reason = check.reason() == Reason.FIRST_RELEASE ? check.reason() : reason;
        }
        return unknown == null ? new Check(Holds.YES, reason, limits, null) : unknown;
    }

    private Check one(Criterion criterion, Limits limits) {
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
