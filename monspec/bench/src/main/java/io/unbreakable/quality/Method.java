package io.unbreakable.quality;

import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.interval.Confidence;
import io.unbreakable.monspec.interval.Decision;
import io.unbreakable.monspec.interval.IntervalJudge;
import io.unbreakable.monspec.interval.IntervalRule;
import io.unbreakable.monspec.interval.Series;
import io.unbreakable.monspec.judge.Judge;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A rule that decides about one objective of which more is worse. */
interface Method {
    /** What it says about these samples, each side in the order of time. */
    Decision decide(double[] baseline, double[] candidate);

    /** Interval mode with its usual margin. */
    static Method interval(double tolerance, Confidence confidence) {
        var rule = IntervalRule.of(Direction.INCREASE, tolerance).withConfidence(confidence);
        return (baseline, candidate) -> IntervalJudge.judge(Series.inOrder(baseline), Series.inOrder(candidate), rule)
                .decision();
    }

    /** Threshold mode: the mean of one side beside that of the other. */
    static Method threshold(double tolerance) {
        var name = "response time";
        var objective = Objective.of(
                name, new Measure.Metric("builtin:service.response.time", null, null), "<=+" + 100 * tolerance + "%");
        var rules = new Rules(List.of(objective), BaselineRule.REQUIRED, null, null, null);
        return (baseline, candidate) -> Judge.judge(rules, Map.of(name, mean(candidate)), Map.of(name, mean(baseline)))
                        .verdict()
                        .getsThrough()
                ? Decision.PASS
                : Decision.FAIL;
    }

    private static Measurement mean(double[] samples) {
        return new Measurement.Value(Arrays.stream(samples).average().orElseThrow());
    }
}
