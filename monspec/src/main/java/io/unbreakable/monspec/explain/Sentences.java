package io.unbreakable.monspec.explain;

import static io.unbreakable.monspec.explain.Units.apart;
import static io.unbreakable.monspec.explain.Units.format;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import org.jspecify.annotations.Nullable;

/** Verdicts in words. Sentences about objectives begin with a small letter and end without a full stop. */
public final class Sentences {
    private Sentences() {}

    /**
     * What became of an objective, for example {@code response time p90 is 412 ms, 38 % above the baseline's 298 ms; up to 15 %
     * is allowed}.
     */
    public static String of(ObjectiveResult result) {
        var said = Subject.of(result.name()) + outcome(result);
        return result.message() == null ? said : said + " (" + result.message() + ")";
    }

    /** What came of a run in one sentence with a full stop. */
    public static String summary(Judgement judgement) {
        return Summary.of(judgement);
    }

    /**
     * The verdict and as many of the reasons as fit, for the summary of an approval.
     *
     * @param maxLength in characters, at least 40
     */
    public static String brief(Judgement judgement, int maxLength) {
        return Summary.brief(judgement, maxLength);
    }

    /** The reason of a whole run where no objective explains it, as half a sentence. */
    public static String of(Reason reason) {
        return Reasons.of(reason);
    }

    private static String outcome(ObjectiveResult result) {
        var value = result.value();
        if (value == null) {
            return switch (result.reason()) {
                case NO_DATA -> " has no data";
                case UNKNOWN_METRIC -> " is not known to Dynatrace";
                default -> " was not judged: " + Reasons.of(result.reason());
            };
        }
        return switch (result.reason()) {
            case WITHIN_LIMITS, ABOVE_BASELINE, BELOW_BASELINE ->
                result.baseline() == null
                        ? " is " + Comparisons.withinFixed(result, value)
                        : " is " + Comparisons.withBaseline(result, value, result.baseline());
            case ABOVE_UPPER_LIMIT -> limit(value, result.upperLimit(), result.unit(), "below");
            case BELOW_LOWER_LIMIT -> limit(value, result.lowerLimit(), result.unit(), "above");
            case ZERO_BASELINE ->
                " is %s, but the baseline is 0, which gives no limit in percent; a floor would give one"
                        .formatted(format(value, result.unit()));
            case FIRST_RELEASE ->
                " is %s; this is a first release, there is no baseline to compare with"
                        .formatted(format(value, result.unit()));
            case NO_BASELINE ->
                " is %s, but there is no baseline to compare with".formatted(format(value, result.unit()));
            default ->
                " is %s, but was not judged: %s".formatted(format(value, result.unit()), Reasons.of(result.reason()));
        };
    }

    private static String limit(double value, @Nullable Double limit, @Nullable String unit, String where) {
        if (limit == null) {
            return " is " + format(value, unit);
        }
        var numbers = apart(value, limit, unit);
        return " is %s; it must be %s %s".formatted(numbers.get(0), where, numbers.get(1));
    }
}
