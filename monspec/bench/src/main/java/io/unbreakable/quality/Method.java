package io.unbreakable.quality;

import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.interval.Confidence;
import io.unbreakable.monspec.interval.Decision;
import io.unbreakable.monspec.interval.IntervalJudge;
import io.unbreakable.monspec.interval.IntervalRule;
import io.unbreakable.monspec.interval.Series;
import java.util.Arrays;

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
        return (baseline, candidate) ->
                mean(candidate) <= (1 + tolerance) * mean(baseline) ? Decision.PASS : Decision.FAIL;
    }

    private static double mean(double[] samples) {
        return Arrays.stream(samples).average().orElseThrow();
    }
}
