package io.unbreakable.monspec.explain;

import static io.unbreakable.monspec.explain.Units.apart;
import static io.unbreakable.monspec.explain.Units.format;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import org.jspecify.annotations.Nullable;

/** A value beside its baseline or its limits, in words. */
final class Comparisons {
    private Comparisons() {}

    static String withBaseline(ObjectiveResult result, double value, double baseline, Owner owner) {
        var numbers = apart(value, baseline, result.unit());
        return "%s, %s %s %s%s%s%s"
                .formatted(
                        numbers.get(0),
                        deviation(result, value, baseline),
                        owner.possessive(),
                        numbers.get(1),
                        owner.after(),
                        ChangeWords.of(result.change()),
                        allowed(result, value, baseline));
    }

    static String withinFixed(ObjectiveResult result, double value) {
        var upper = result.upperLimit();
        var lower = result.lowerLimit();
        var said = format(value, result.unit());
        if (upper != null && lower != null) {
            return "%s, between the limits %s and %s"
                    .formatted(said, format(lower, result.unit()), format(upper, result.unit()));
        }
        if (upper != null) {
            return "%s, %s the limit of %s"
                    .formatted(said, value == upper ? "at" : "below", format(upper, result.unit()));
        }
        return lower == null
                ? said
                : "%s, %s the limit of %s"
                        .formatted(said, value == lower ? "at" : "above", format(lower, result.unit()));
    }

    /** A value that broke a fixed limit. */
    static String beyondFixed(ObjectiveResult result, double value) {
        var limit = limit(result);
        if (limit == null) {
            return format(value, result.unit());
        }
        var numbers = apart(value, limit, result.unit());
        return "%s; it must be %s %s".formatted(numbers.get(0), where(result), numbers.get(1));
    }

    private static String where(ObjectiveResult result) {
        if (result.criterion() instanceof Criterion.Fixed(var operator, var limit)) {
            return words(operator);
        }
        return result.reason() == Reason.BELOW_LOWER_LIMIT ? "above" : "below";
    }

    static String words(Operator operator) {
        return switch (operator) {
            case BELOW -> "below";
            case AT_MOST -> "at most";
            case EXACTLY -> "exactly";
            case AT_LEAST -> "at least";
            case ABOVE -> "above";
        };
    }

    private static String deviation(ObjectiveResult result, double value, double baseline) {
        if (value == baseline) {
            return "the same as";
        }
        var side = value > baseline ? "above" : "below";
        if (baseline == 0) {
            return side;
        }
        var tolerance = result.tolerancePercent() == null ? 0 : result.tolerancePercent();
        return "%s %s"
                .formatted(
                        apart(percent(value, baseline), tolerance, "Percent", 2).get(0), side);
    }

    /** In percent where the tolerance made the limit, else the limit itself: a floor made it, or the file fixed it. */
    private static String allowed(ObjectiveResult result, double value, double baseline) {
        var limit = limit(result);
        if (limit == null) {
            return "";
        }
        var tolerance = result.tolerancePercent();
        var byTolerance = tolerance != null && baseline != 0 && Math.abs(percent(limit, baseline) - tolerance) < 1e-4;
        var up = limit.equals(result.upperLimit());
        if (tolerance == null || !byTolerance) {
            return "; %s to %s is allowed"
                    .formatted(
                            up ? "up" : "down",
                            apart(limit, value, result.unit()).get(0));
        }
        return up
                ? "; up to %s is allowed".formatted(format(tolerance, "Percent"))
                : "; up to %s less is allowed".formatted(format(tolerance, "Percent"));
    }

    /** The limit that the value is beyond; else the upper one, where there is one. */
    private static @Nullable Double limit(ObjectiveResult result) {
        var below = result.reason() == Reason.BELOW_BASELINE || result.reason() == Reason.BELOW_LOWER_LIMIT;
        return result.upperLimit() == null || (below && result.lowerLimit() != null)
                ? result.lowerLimit()
                : result.upperLimit();
    }

    private static double percent(double value, double baseline) {
        return Math.abs((value - baseline) / baseline) * 100;
    }
}
