package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.interval.Cause;
import io.unbreakable.monspec.interval.IntervalResult;
import io.unbreakable.monspec.interval.IntervalRule;
import io.unbreakable.monspec.judge.Check.Holds;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks criteria by the samples of both sides: relative ones by the confidence interval of the change, fixed ones by the
 * number of the whole window.
 *
 * @param numbers checks fixed criteria
 */
record IntervalCheck(SampledSides sides, IntervalRules rules, Reference reference, CriterionCheck numbers)
        implements CriterionCheck {

    @Override
    public Check check(Criterion criterion, Limits limits) {
        return switch (criterion) {
            case Criterion.Fixed fixed -> numbers.check(fixed, limits);
            case Criterion.Relative relative -> relative(relative, limits);
        };
    }

    /** All of its rules have to hold: the first that says no, or else does not know, decides. */
    private Check relative(Criterion.Relative criterion, Limits limits) {
        Check worst = null;
        for (var rule : rules.of(criterion, sides.unit())) {
            var check = check(sides.comparison().judge(rule), rule, criterion, limits);
            worst = worst == null || check.holds().compareTo(worst.holds()) > 0 ? check : worst;
        }
        return requireNonNull(worst, "no rule");
    }

    private Check check(IntervalResult result, IntervalRule rule, Criterion.Relative criterion, Limits limits) {
        var change = ChangeInterval.of(result);
        return switch (result.decision()) {
            case PASS -> new Check(Holds.YES, Reason.WITHIN_LIMITS, limits, null, change, null);
            case FAIL ->
                new Check(Holds.NO, reason(result.cause()), broken(criterion, limits), criterion, change, null);
            case INCONCLUSIVE ->
                new Check(Holds.UNKNOWN, reason(result.cause()), limits, criterion, change, message(result, rule));
        };
    }

    private Limits broken(Criterion.Relative criterion, Limits limits) {
        var target = Limits.target(criterion, reference, rules.floor());
        return target == null ? limits : limits.broken(criterion.operator(), target);
    }

    private static Reason reason(Cause cause) {
        return switch (cause) {
            case WITHIN_MARGIN, NO_FAILURES -> Reason.WITHIN_LIMITS;
            case ABOVE_BASELINE -> Reason.ABOVE_BASELINE;
            case BELOW_BASELINE -> Reason.BELOW_BASELINE;
            case UNDECIDED -> Reason.UNDECIDED;
            case ZERO_BASELINE -> Reason.ZERO_BASELINE;
            case NO_DATA, NOT_FINITE -> Reason.NO_DATA;
            case NO_BASELINE -> Reason.NO_BASELINE;
            case TOO_FEW_SAMPLES -> Reason.TOO_FEW_SAMPLES;
            case TOO_FEW_REQUESTS -> Reason.TOO_FEW_REQUESTS;
        };
    }

    private static @Nullable String message(IntervalResult result, IntervalRule rule) {
        return switch (result.cause()) {
            case TOO_FEW_SAMPLES -> tooFew(result, rule.minimum().samples());
            case TOO_FEW_REQUESTS -> tooFew(result, rule.minimum().requests());
            default -> null;
        };
    }

    private static String tooFew(IntervalResult result, double least) {
        return result.candidateSize() < least
                ? String.format(Locale.ROOT, "%.0f of %.0f", result.candidateSize(), least)
                : String.format(Locale.ROOT, "of the baseline: %.0f of %.0f", result.baselineSize(), least);
    }
}
