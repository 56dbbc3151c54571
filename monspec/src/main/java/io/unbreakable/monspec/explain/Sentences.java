package io.unbreakable.monspec.explain;

import static io.unbreakable.monspec.explain.Units.format;

import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import org.jspecify.annotations.Nullable;

/** Verdicts in words. Sentences about objectives begin with a small letter and end without a full stop. */
public final class Sentences {
    private Sentences() {}

    /**
     * What became of an objective, for example {@code response time p90 is 412 ms, 38 % above the baseline's 298 ms; up to 15 %
     * is allowed}.
     */
    public static String of(ObjectiveResult result) {
        return of(result, null);
    }

    /**
     * What became of an objective beside this baseline, for example {@code response time p90 is 412 ms, 38 % above Production's
     * 298 ms; up to 15 % is allowed}.
     *
     * @param baseline of the judgement; null when nobody knows
     */
    public static String of(ObjectiveResult result, @Nullable BaselineSource baseline) {
        var said = Subject.of(result.name()) + outcome(result, Owner.of(baseline));
        return result.message() == null ? said : said + " (" + result.message().replaceFirst("\\.$", "") + ")";
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

    private static String outcome(ObjectiveResult result, Owner owner) {
        var value = result.value();
        if (value == null) {
            return withoutValue(result);
        }
        var said = format(value, result.unit());
        return switch (result.reason()) {
            case WITHIN_LIMITS, ABOVE_BASELINE, BELOW_BASELINE ->
                result.baseline() == null
                        ? " is " + Comparisons.withinFixed(result, value)
                        : " is " + Comparisons.withBaseline(result, value, result.baseline(), owner) + warning(result);
            case UNDECIDED ->
                result.baseline() == null
                        ? " is %s, but was not judged: %s".formatted(said, Reasons.of(result.reason()))
                        : " is " + Comparisons.withBaseline(result, value, result.baseline(), owner)
                                + "; it takes more samples to tell";
            case ABOVE_UPPER_LIMIT, BELOW_LOWER_LIMIT ->
                " is " + Comparisons.beyondFixed(result, value) + warning(result);
            case ZERO_BASELINE ->
                " is %s, but the baseline is 0, which gives no limit in percent; a floor would give one"
                        .formatted(said);
            case FIRST_RELEASE ->
                " is %s; this is a first release, there is no baseline to compare with".formatted(said);
            case NO_BASELINE -> " is %s, but there is no baseline to compare with".formatted(said);
            case TOO_FEW_SAMPLES -> " is %s, but there are too few samples to judge by".formatted(said);
            case TOO_FEW_REQUESTS -> " is %s, but there were too few requests to judge by".formatted(said);
            case EMPTY_CRITERION -> " is %s, but its list of criteria is empty".formatted(said);
            case INFORMATIONAL -> " is %s, for information only".formatted(said);
            case NO_DATA_IS_ZERO -> " has no data, which counts as 0";
            default -> " is %s, but was not judged: %s".formatted(said, Reasons.of(result.reason()));
        };
    }

    private static String withoutValue(ObjectiveResult result) {
        return switch (result.reason()) {
            case NO_DATA ->
                result.verdict() == Verdict.FAIL ? " has no data, which counts as a failure" : " has no data";
            case NO_DATA_IGNORED -> " has no data and does not count this time";
            case INFORMATIONAL -> " has no data, for information only";
            case UNKNOWN_METRIC -> " is not known to Dynatrace";
            default -> " was not judged: " + Reasons.of(result.reason());
        };
    }

    private static String warning(ObjectiveResult result) {
        return result.verdict() == Verdict.WARN ? " without a warning" : "";
    }
}
