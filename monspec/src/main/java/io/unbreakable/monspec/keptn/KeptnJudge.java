package io.unbreakable.monspec.keptn;

import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.judge.Judge;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges by Keptn's files with our judge: Keptn's {@code slo.yaml}, the values of its SLI provider and those of the runs
 * before. Three things are deliberately other than in Keptn 1.4: without earlier results a relative criterion does not hold
 * but is inconclusive; so is an empty list of criteria; and a run in which no objective counts does not pass.
 */
public final class KeptnJudge {
    private KeptnJudge() {}

    /**
     * Judges a run. All texts are YAML or JSON.
     *
     * @param slo a {@code slo.yaml}
     * @param sli list of {@code {"metric", "value", "success", "message"}}
     * @param previous list of such lists, one per earlier run that counts, the latest first; null for none
     */
    public static KeptnJudging judge(String slo, String sli, @Nullable String previous) {
        try {
            return new KeptnJudging.Judged(judged(
                    SloReader.read(slo),
                    SliReader.values(sli),
                    previous == null ? List.of() : SliReader.runs(previous)));
        } catch (Malformed e) {
            return new KeptnJudging.Unreadable(e.sentence());
        }
    }

    private static Judgement judged(Slo slo, Map<String, Measurement> values, List<Map<String, Measurement>> previous) {
        var objectives = new ArrayList<Objective>();
        var candidate = new HashMap<String, Measurement>();
        var baseline = new HashMap<String, Measurement>();
        var uses = new HashMap<String, Integer>();
        for (var target : slo.objectives()) {
            var use = uses.merge(target.sli(), 1, Integer::sum);
            var objective = objective(target, use == 1 ? target.sli() : "%s #%d".formatted(target.sli(), use));
            objectives.add(objective);
            candidate.put(objective.name(), values.getOrDefault(target.sli(), noValue("no value was given")));
            baseline.put(objective.name(), aggregate(slo.runs(), target.sli(), previous));
        }
        var rules = new Rules(objectives, BaselineRule.REQUIRED, slo.score(), null, null);
        return Judge.judge(rules, candidate, baseline);
    }

    /** Without a value an objective of Keptn's fails. */
    private static Objective objective(Slo.Target target, String name) {
        return new Objective(
                name,
                new Measure.Metric(target.sli(), null, null),
                Direction.of(target.pass()),
                target.pass(),
                target.warn(),
                0,
                target.weight(),
                target.key(),
                MissingData.FAIL,
                0,
                0);
    }

    private static Measurement aggregate(EarlierRuns runs, String sli, List<Map<String, Measurement>> previous) {
        var values = previous.stream()
                .limit(runs.last())
                .map(run -> run.get(sli))
                .filter(Objects::nonNull)
                .filter(Measurement.Value.class::isInstance)
                .mapToDouble(value -> ((Measurement.Value) value).number())
                .toArray();
        return values.length == 0
                ? noValue("there are no earlier results")
                : new Measurement.Value(runs.aggregate().of(values));
    }

    private static Measurement noValue(String message) {
        return new Measurement.NoData(message);
    }
}
