package io.unbreakable.monspec.explain;

import static io.unbreakable.monspec.explain.Units.apart;
import static io.unbreakable.monspec.explain.Units.format;

import io.unbreakable.monspec.judge.ObjectiveResult;
import org.jspecify.annotations.Nullable;

/** A value beside its baseline or its limits, in words. */
final class Comparisons {
    private Comparisons() {}

    static String withBaseline(ObjectiveResult result, double value, double baseline) {
        var numbers = apart(value, baseline, result.unit());
        return "%s, %s the baseline's %s%s"
                .formatted(
                        numbers.get(0),
                        deviation(result, value, baseline),
                        numbers.get(1),
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
            return "%s, below the limit of %s".formatted(said, format(upper, result.unit()));
        }
        return lower == null ? said : "%s, above the limit of %s".formatted(said, format(lower, result.unit()));
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
        var tolerance = result.tolerancePercent();
        if (limit == null || tolerance == null) {
            return "";
        }
        var byTolerance = baseline != 0 && Math.abs(percent(limit, baseline) - tolerance) < 1e-6;
        var way = result.upperLimit() == null ? "down" : "up";
        if (!byTolerance) {
            return "; %s to %s is allowed"
                    .formatted(way, apart(limit, value, result.unit()).get(0));
        }
        return way.equals("up")
                ? "; up to %s is allowed".formatted(format(tolerance, "Percent"))
                : "; up to %s less is allowed".formatted(format(tolerance, "Percent"));
    }

    private static @Nullable Double limit(ObjectiveResult result) {
        return result.upperLimit() == null ? result.lowerLimit() : result.upperLimit();
    }

    private static double percent(double value, double baseline) {
        return Math.abs((value - baseline) / baseline) * 100;
    }
}
