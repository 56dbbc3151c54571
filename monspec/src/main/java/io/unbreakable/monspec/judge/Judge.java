package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import java.util.List;
import java.util.Map;

/**
 * The judge. What is not measured never lets a release pass: a missing value is inconclusive, and so is a missing
 * baseline unless the plan excuses it.
 */
public final class Judge {
    private static final Measurement NOT_MEASURED = new Measurement.NoData("not measured");

    private Judge() {}

    /**
     * Judges a release by what was measured on both sides, by the objectives' names. A name that a side lacks counts as no
     * data. The verdict is the worst of the objectives, its reason that of the first worst one.
     */
    public static Judgement judge(
            MeasurementPlan plan, Map<String, Measurement> candidate, Map<String, Measurement> baseline) {
        var results = plan.objectives().stream()
                .map(objective -> ObjectiveJudge.judge(
                        objective, plan.baselineRule(), of(objective, candidate), of(objective, baseline)))
                .toList();
        return results.stream().allMatch(result -> result.value() == null) ? withoutCandidate(results) : worst(results);
    }

    private static Measurement of(Objective objective, Map<String, Measurement> side) {
        return side.getOrDefault(objective.name(), NOT_MEASURED);
    }

    /** Nothing is known about the candidate; waiting for data helps unless the source knows none of the metrics. */
    private static Judgement withoutCandidate(List<ObjectiveResult> results) {
        var hopeless =
                !results.isEmpty() && results.stream().allMatch(result -> result.reason() == Reason.UNKNOWN_METRIC);
        return new Judgement(
                Verdict.INCONCLUSIVE, hopeless ? Reason.UNKNOWN_METRIC : Reason.NO_CANDIDATE_DATA, null, results);
    }

    private static Judgement worst(List<ObjectiveResult> results) {
        var decisive = results.getFirst();
        var through = 0;
        for (var result : results) {
            if (result.verdict().compareTo(decisive.verdict()) > 0) {
                decisive = result;
            }
            through += result.verdict().getsThrough() ? 1 : 0;
        }
        return new Judgement(decisive.verdict(), reason(decisive, results), 100.0 * through / results.size(), results);
    }

    /** A pass that rests on an excused baseline says so, even when another objective comes first. */
    private static Reason reason(ObjectiveResult decisive, List<ObjectiveResult> results) {
        var excused = decisive.verdict() == Verdict.PASS
                && results.stream().anyMatch(result -> result.reason() == Reason.FIRST_RELEASE);
        return excused ? Reason.FIRST_RELEASE : decisive.reason();
    }
}
