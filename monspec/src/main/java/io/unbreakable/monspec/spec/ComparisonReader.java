package io.unbreakable.monspec.spec;

import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.criteria.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one comparison. Whether its environments exist is for the planner to say. */
final class ComparisonReader {
    private ComparisonReader() {}

    static ComparisonSpec read(Section section) {
        var baseline = section.objectOrNull("baseline");
        var comparison = new ComparisonSpec(
                section.requiredText("name"),
                section.requiredText("source"),
                section.text("compare"),
                tolerances(section.objectOrEmpty("scalefactorperc")),
                Choices.seconds(section, "shiftsourcetimeframe"),
                Choices.seconds(section, "shiftcomparetimeframe"),
                baseline == null
                        ? Choices.choice(section, "baseline", Baseline.REQUIRED) == Baseline.OPTIONAL
                        : baseline.flag("optional"),
                baseline == null ? null : earlierRuns(baseline),
                score(section.objectOrNull("score"), section),
                interval(section));
        requireOneBaseline(section, comparison);
        return comparison;
    }

    private static void requireOneBaseline(Section section, ComparisonSpec comparison) {
        if (comparison.earlierRuns() == null) {
            return;
        }
        if (comparison.compare() != null) {
            section.refuse(
                    Code.CONTRADICTION,
                    "compare",
                    "%s names two baselines, %s and earlier runs; leave one out."
                            .formatted(section.path(), comparison.compare()));
        }
        if (comparison.interval() != null) {
            section.refuse(
                    Code.CONTRADICTION,
                    "mode",
                    "%s must be \"threshold\" beside a baseline of earlier runs: of those there are no samples."
                            .formatted(section.at("mode")));
        }
    }

    private static Map<String, Tolerance> tolerances(Section section) {
        var tolerances = new LinkedHashMap<String, Tolerance>();
        for (var key : section.keys()) {
            var own = section.objectOrNull(key);
            tolerances.put(key, own == null ? new Tolerance(section.amount(key), Map.of()) : byAggregate(own));
        }
        return tolerances;
    }

    private static Tolerance byAggregate(Section section) {
        var amounts = section.amounts();
        var any = amounts.remove("default");
        for (var aggregate : amounts.keySet()) {
            if (Aggregate.of(aggregate) == null) {
                section.refuse(
                        Code.UNKNOWN_CHOICE,
                        aggregate,
                        "%s is not an aggregate like avg or p90.".formatted(section.at(aggregate)),
                        Aggregate.suggestion(aggregate));
            }
        }
        return new Tolerance(any, amounts);
    }

    /** Null when the section is about the compared environment after all. */
    private static @Nullable EarlierRuns earlierRuns(Section section) {
        var last = section.count("lastRuns", 0, EarlierRuns.MOST);
        var pinned = section.flag("pinned");
        var runs = new EarlierRuns(
                last,
                Choices.choice(section, "aggregate", RunAggregate.AVG),
                Choices.choice(section, "include", IncludedRuns.PASS));
        section.remarkOnTheRest();
        if (section.has("lastRuns") && last == 0) {
            section.refuse(Code.OUT_OF_RANGE, "lastRuns", section.at("lastRuns") + " must be at least 1.");
        }
        if (last == 0 && !pinned) {
            unused(section, List.of("aggregate", "include"), "\"lastRuns\"");
            return null;
        }
        return runs;
    }

    private static @Nullable Score score(@Nullable Section score, Section comparison) {
        if (score == null) {
            if (comparison.has("score")) {
                comparison.refuse(Code.WRONG_TYPE, "score", comparison.at("score") + " must be an object.");
            }
            return null;
        }
        var pass = score.number("pass");
        var enough = pass == null ? Score.USUAL.pass() : pass;
        var warn = score.number("warn");
        var close = warn == null ? Math.min(Score.USUAL.warn(), enough) : warn;
        score.remarkOnTheRest();
        if (close > 0 && close <= enough && enough <= 100) {
            return new Score(enough, close);
        }
        score.refuse(
                Code.OUT_OF_RANGE,
                "",
                "%s must be percentages: warn above 0, pass from warn to 100.".formatted(score.path()));
        return null;
    }

    private static @Nullable IntervalMode interval(Section section) {
        var usual = IntervalMode.USUAL;
        var margin = section.amount("margin");
        var confidence = section.number("confidence");
        var window = Choices.duration(section, "baselineWindow", usual.baselineWindow());
        if (confidence != null && !(confidence > 0.5 && confidence < 1)) {
            section.refuse(
                    Code.OUT_OF_RANGE,
                    "confidence",
                    section.at("confidence") + " must lie between 0.5 and 1, such as 0.95.");
            return null;
        }
        if (window.isZero()) {
            section.refuse(
                    Code.OUT_OF_RANGE,
                    "baselineWindow",
                    section.at("baselineWindow") + " must be longer than nothing.");
            return null;
        }
        if (Choices.choice(section, "mode", Mode.THRESHOLD) == Mode.THRESHOLD) {
            unused(section, List.of("margin", "confidence", "baselineWindow"), "\"mode\": \"interval\"");
            return null;
        }
        return new IntervalMode(
                margin == null ? usual.margin() : margin, confidence == null ? usual.confidence() : confidence, window);
    }

    private static void unused(Section section, List<String> fields, String without) {
        fields.stream()
                .filter(section::has)
                .forEach(field -> section.refuse(
                        Code.UNUSED, field, "%s has no effect without %s.".formatted(section.at(field), without)));
    }

    private enum Baseline {
        REQUIRED,
        OPTIONAL
    }

    private enum Mode {
        THRESHOLD,
        INTERVAL
    }
}
