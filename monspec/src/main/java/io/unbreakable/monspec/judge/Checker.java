package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.judge.Check.Holds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks criteria beside one baseline: any of the alternatives, all criteria of one alternative. */
final class Checker {
    private final CriterionCheck single;
    private final Reference reference;
    private final double floor;

    Checker(CriterionCheck single, Reference reference, double floor) {
        this.single = single;
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
        ChangeInterval change = null;
        for (var criterion : set.all()) {
            var check = single.check(criterion, limits);
            if (check.holds() == Holds.NO) {
                return check;
            }
            unknown = check.holds() == Holds.UNKNOWN && unknown == null ? check : unknown;
            reason = check.reason() == Reason.FIRST_RELEASE ? check.reason() : reason;
            change = change == null ? check.change() : change;
        }
        return unknown == null ? holds(reason, limits, change) : unknown;
    }

    private static Check holds(Reason reason, Limits limits, @Nullable ChangeInterval change) {
        return new Check(Holds.YES, reason, limits, null, change, null);
    }
}
