package io.unbreakable.evaluator.domain;

import io.unbreakable.contracts.Gate;
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
            Reason.TOO_FEW_REQUESTS,
            Reason.UNDECIDED);

    private JudgeRelease() {}

    /**
     * The judgement on these measurements by the objectives' names. A baseline that is not steady is none, and the reason says
     * so, unless the plan excuses a missing baseline.
     *
     * @param looks how often the growing samples are looked at at most, 1 or more
     * @param unsteady why the baseline is not steady; null when it is
     */
    public static Judgement judge(
            MeasurementPlan plan,
            Map<String, Measurement> candidate,
            Map<String, Measurement> baseline,
            int looks,
            @Nullable String unsteady) {
        if (unsteady == null) {
            return Judge.judge(plan, candidate, baseline, looks);
        }
        Measurement none = new Measurement.NoData(unsteady);
        Map<String, Measurement> nothing =
                plan.objectives().stream().collect(Collectors.toMap(objective -> objective.name(), objective -> none));
        var judgement = Judge.judge(plan, candidate, nothing, looks);
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

    /** How often the growing samples of a release are looked at, at most. */
    public static int looks(Gate gate) {
        return gate.extend().isPositive() ? 2 : 1;
    }

    /** Whether a longer window may lead to a verdict: only data is wanting, and nothing else stands in the way. */
    public static boolean wantsData(Judgement judgement) {
        return judgement.verdict() == Verdict.INCONCLUSIVE
                && isCurable(judgement, judgement.reason(), true)
                && judgement.objectives().stream()
                        .filter(result -> result.verdict() == Verdict.INCONCLUSIVE)
                        .allMatch(result -> isCurable(judgement, result.reason(), result.change() != null));
    }

    /** Earlier runs do not come by waiting; nor does a single number change, while more samples may show a rise from 0. */
    private static boolean isCurable(Judgement judgement, Reason reason, boolean sampled) {
        boolean wantsRuns = reason == Reason.NO_BASELINE && judgement.baseline() instanceof BaselineSource.Runs;
        return (CURABLE.contains(reason) || (sampled && reason == Reason.ZERO_BASELINE)) && !wantsRuns;
    }

    private static Reason unsteady(Reason reason) {
        return reason == Reason.NO_BASELINE ? Reason.UNSTEADY_BASELINE : reason;
    }
}
