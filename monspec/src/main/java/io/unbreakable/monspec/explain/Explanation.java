package io.unbreakable.monspec.explain;

import static io.unbreakable.monspec.explain.Units.format;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.measure.Figure;
import io.unbreakable.monspec.measure.Wanted;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan will ask and what it allows, in sentences with a capital letter and a full stop. */
public final class Explanation {
    private Explanation() {}

    /** About the comparison as a whole: who is judged beside what, and what a run needs. */
    public static List<String> of(MeasurementPlan plan) {
        var sentences = new ArrayList<String>();
        sentences.add("%s judges %s by %s, %s."
                .formatted(
                        plan.comparison(),
                        plan.candidate().environment(),
                        counted(plan.objectives().size(), "objective"),
                        beside(plan)));
        if (!plan.candidate().shift().isZero()) {
            sentences.add("The window lies %s back."
                    .formatted(Owner.duration(plan.candidate().shift())));
        }
        sentences.add(needed(plan));
        if (plan.objectives().stream().anyMatch(Objective::compared)) {
            sentences.add(withoutBaseline(plan));
        }
        var interval = plan.interval();
        if (interval != null) {
            sentences.add(
                    "Samples of one minute are compared, those of the baseline over %s, with %s confidence for all objectives together; within %s points beyond its tolerance an objective still passes."
                            .formatted(
                                    Owner.duration(interval.baselineWindow()),
                                    format(100 * interval.confidence(), "Percent"),
                                    format(interval.margin(), null)));
        }
        return List.copyOf(sentences);
    }

    /** About one objective of the plan: what is asked, what passes, what else the file says. */
    public static List<String> of(Objective objective, MeasurementPlan plan) {
        var sentences = new ArrayList<String>();
        sentences.add("%s is %s.".formatted(capitalised(Subject.of(objective.name())), asked(objective, plan)));
        var words = new CriteriaWords(unit(objective.measure()), owner(plan));
        if (objective.informational()) {
            sentences.add("It is for information only.");
            return List.copyOf(sentences);
        }
        sentences.add("It passes when it is %s%s.".formatted(words.any(objective.pass()), floor(objective)));
        if (!objective.warn().isEmpty()) {
            sentences.add("It warns when it is %s%s.".formatted(words.any(objective.warn()), floor(objective)));
        }
        if (objective.key()) {
            sentences.add("When it fails, the run fails.");
        }
        if (objective.weight() != 1) {
            sentences.add("It weighs %d.".formatted(objective.weight()));
        }
        if (objective.missing() != MissingData.INCONCLUSIVE) {
            sentences.add(missing(objective.missing()));
        }
        if (objective.minSamples() > 0) {
            sentences.add(
                    "With fewer than %s it is inconclusive.".formatted(counted(objective.minSamples(), "sample")));
        }
        if (objective.minRequests() > 0) {
            sentences.add(
                    "With fewer than %s it is inconclusive.".formatted(counted(objective.minRequests(), "request")));
        }
        return List.copyOf(sentences);
    }

    private static String beside(MeasurementPlan plan) {
        var side = plan.baseline();
        var runs = plan.earlierRuns();
        if (side != null) {
            var earlier = side.shift().minus(plan.candidate().shift());
            return "beside %s %s"
                    .formatted(
                            side.environment(),
                            earlier.isPositive() ? Owner.duration(earlier) + " earlier" : "at the same time");
        }
        if (runs == null) {
            return "by fixed limits only";
        }
        return runs.last() == 0
                ? "beside the run that somebody pinned"
                : "beside the %s of the last %s%s, or the run that somebody pinned"
                        .formatted(
                                Owner.words(runs.aggregate()),
                                counted(runs.last(), "run"),
                                switch (runs.include()) {
                                    case PASS -> " that passed";
                                    case PASS_OR_WARN -> " that passed or warned";
                                    case ALL -> "";
                                });
    }

    private static String needed(MeasurementPlan plan) {
        var score = plan.score();
        if (score == null) {
            return "Every objective has to pass or warn.";
        }
        return "A score of %s passes, one of %s passes with a warning."
                .formatted(format(score.pass(), "Percent"), format(score.warn(), "Percent"));
    }

    private static String withoutBaseline(MeasurementPlan plan) {
        if (plan.baselineRule() == BaselineRule.REQUIRED) {
            return "Without a baseline the run is inconclusive.";
        }
        return plan.earlierRuns() == null
                ? "On a first release, before %s exists, a missing baseline is excused.".formatted(environment(plan))
                : "As long as no earlier run counts, a missing baseline is excused.";
    }

    private static String environment(MeasurementPlan plan) {
        var side = plan.baseline();
        return side == null ? "a baseline" : side.environment();
    }

    private static String owner(MeasurementPlan plan) {
        var side = plan.baseline();
        return side == null ? "the baseline" : side.environment() + "'s";
    }

    private static String asked(Objective objective, MeasurementPlan plan) {
        return switch (objective.measure()) {
            case Measure.Metric metric -> {
                var wanted = plan.interval() == null ? null : Wanted.of(plan, plan.candidate(), objective);
                yield wanted == null
                        ? metric.selector()
                        : wanted.figures().stream()
                                .map(Figure::subject)
                                .distinct()
                                .collect(Collectors.joining(" beside "));
            }
            case Measure.Relations(var field) -> "the number of entities in " + field;
        };
    }

    private static @Nullable String unit(Measure measure) {
        return measure instanceof Measure.Metric metric ? metric.unit() : null;
    }

    private static String floor(Objective objective) {
        var tolerated = objective.pass().stream()
                .flatMap(set -> set.all().stream())
                .anyMatch(criterion ->
                        criterion instanceof Criterion.Relative relative && relative.percent() && relative.tolerates());
        return objective.floor() > 0 && tolerated
                ? ", and a difference of up to %s is always allowed"
                        .formatted(format(objective.floor(), unit(objective.measure())))
                : "";
    }

    private static String missing(MissingData missing) {
        return switch (missing) {
            case INCONCLUSIVE -> "Without data it is inconclusive.";
            case FAIL -> "Without data it fails.";
            case IGNORE -> "Without data it does not count.";
            case ZERO -> "Without data it is 0.";
        };
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
