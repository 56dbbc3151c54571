package io.unbreakable.evaluator.domain;

import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.Judge;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges what was measured, and says whether measuring longer may help. */
public final class JudgeRelease {
    private static final Set<Reason> CURABLE = Set.of(
            Reason.NO_DATA,
            Reason.NO_CANDIDATE_DATA,
            Reason.NO_BASELINE,
            Reason.TOO_FEW_SAMPLES,
            Reason.TOO_FEW_REQUESTS);

    private JudgeRelease() {}

    /**
     * The judgement on these measurements by the objectives' names. A baseline that is not steady is none, and the reason says
     * so, unless the plan excuses a missing baseline.
     *
     * @param unsteady why the baseline is not steady; null when it is
     */
    public static Judgement judge(
            MeasurementPlan plan,
            Map<String, Measurement> candidate,
            Map<String, Measurement> baseline,
            @Nullable String unsteady) {
        if (unsteady == null) {
            return Judge.judge(plan, candidate, baseline);
        }
        Measurement none = new Measurement.NoData(unsteady);
        Map<String, Measurement> nothing =
                plan.objectives().stream().collect(Collectors.toMap(objective -> objective.name(), objective -> none));
        var judgement = Judge.judge(plan, candidate, nothing);
        return judgement
                .withReason(unsteady(judgement.reason()))
                .withObjectives(judgement.objectives().stream()
                        .map(result -> result.withReason(unsteady(result.reason())))
                        .toList());
    }

    /** The judgement on these measurements beside earlier runs. */
    public static Judgement judge(MeasurementPlan plan, Map<String, Measurement> candidate, History history) {
        return Judge.judge(plan.rules(), candidate, history.runs(), history.bad());
    }

    /** Whether a longer window may lead to a verdict: only data is wanting, and nothing else stands in the way. */
    public static boolean wantsData(Judgement judgement) {
        return judgement.verdict() == Verdict.INCONCLUSIVE
                && isCurable(judgement, judgement.reason())
                && judgement.objectives().stream()
                        .filter(result -> result.verdict() == Verdict.INCONCLUSIVE)
                        .allMatch(result -> isCurable(judgement, result.reason()));
    }

    /** Earlier runs do not come by waiting. */
    private static boolean isCurable(Judgement judgement, Reason reason) {
        boolean wantsRuns = reason == Reason.NO_BASELINE && judgement.baseline() instanceof BaselineSource.Runs;
        return CURABLE.contains(reason) && !wantsRuns;
    }

    private static Reason unsteady(Reason reason) {
        return reason == Reason.NO_BASELINE ? Reason.UNSTEADY_BASELINE : reason;
    }
}
