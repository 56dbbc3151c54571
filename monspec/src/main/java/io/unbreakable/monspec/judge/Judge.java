package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The judge. What is not measured never lets a release pass: a missing value is inconclusive, and so is a missing
 * baseline, unless the monspec excuses that very thing; then the result says so.
 */
public final class Judge {
    private static final Measurement NOT_MEASURED = new Measurement.NoData("not measured");

    private Judge() {}

    /**
     * Judges a release by what was measured on both sides, by the objectives' names. A name that a side lacks counts as no
     * data; so does every baseline where the plan compares with earlier runs.
     */
    public static Judgement judge(
            MeasurementPlan plan, Map<String, Measurement> candidate, Map<String, Measurement> baseline) {
        return judge(plan, candidate, baseline, 1);
    }

    /**
     * As {@link #judge(MeasurementPlan, Map, Map)}, for a release that is looked at several times while its samples grow.
     *
     * @param looks how many times at most, 1 or more: interval mode shares its confidence among them
     */
    public static Judgement judge(
            MeasurementPlan plan, Map<String, Measurement> candidate, Map<String, Measurement> baseline, int looks) {
        return judge(plan.rules(), candidate, plan.earlierRuns() == null ? baseline : Map.of(), looks)
                .against(environment(plan));
    }

    private static @Nullable BaselineSource environment(MeasurementPlan plan) {
        var side = plan.baseline();
        if (side == null) {
            return null;
        }
        var earlier = side.shift().minus(plan.candidate().shift());
        return new BaselineSource.Environment(side.environment(), earlier.isNegative() ? Duration.ZERO : earlier);
    }

    /**
     * Judges a release by its values and those of earlier runs, by the objectives' names.
     *
     * @param earlier the runs of the same comparison before this one, in any order
     * @param bad when revisions were out that failed or were rolled back
     */
    public static Judgement judge(
            Rules rules, Map<String, Measurement> candidate, List<EarlierRun> earlier, List<Period> bad) {
        var runs = rules.earlierRuns();
        if (runs == null) {
            return judge(rules, candidate, Map.of());
        }
        var baseline = RunBaseline.of(runs, rules.objectives(), earlier, bad);
        return judge(rules, candidate, baseline.values(), baseline.unheardOf(), 1)
                .against(baseline.source());
    }

    /** Judges a release by what was measured on both sides, by the objectives' names, wherever that comes from. */
    public static Judgement judge(Rules rules, Map<String, Measurement> candidate, Map<String, Measurement> baseline) {
        return judge(rules, candidate, baseline, 1);
    }

    private static Judgement judge(
            Rules rules, Map<String, Measurement> candidate, Map<String, Measurement> baseline, int looks) {
        return judge(rules, candidate, baseline, Set.of(), looks);
    }

    /**
     * Judges.
     *
     * @param unheardOf the objectives whose baseline cannot be there yet
     */
    private static Judgement judge(
            Rules rules,
            Map<String, Measurement> candidate,
            Map<String, Measurement> baseline,
            Set<String> unheardOf,
            int looks) {
        var sampling = Sampling.of(rules, looks);
        var excusing = excusing(rules);
        var results = rules.objectives().stream()
                .map(objective -> ObjectiveJudge.judge(
                        unheardOf.contains(objective.name()) ? excusing : rules,
                        sampling,
                        objective,
                        of(objective, candidate),
                        of(objective, baseline)))
                .toList();
        return isMeasured(rules, candidate)
                ? Scoring.judge(results, rules.score())
                : Scoring.judgeUnmeasured(results, rules.score());
    }

    private static boolean isMeasured(Rules rules, Map<String, Measurement> candidate) {
        return rules.objectives().stream()
                .anyMatch(objective ->
                        !objective.informational() && of(objective, candidate).measured() != null);
    }

    /** Before any run counts that was asked for an objective, an optional baseline of it cannot be there yet. */
    private static Rules excusing(Rules rules) {
        return rules.baselineRule() == BaselineRule.OPTIONAL ? rules.withBaselineRule(BaselineRule.EXCUSED) : rules;
    }

    private static Measurement of(Objective objective, Map<String, Measurement> side) {
        return side.getOrDefault(objective.name(), NOT_MEASURED);
    }
}
