package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.interval.Confidence;
import io.unbreakable.monspec.interval.IntervalRule;
import io.unbreakable.monspec.interval.Minimum;
import io.unbreakable.monspec.plan.Objective;
import java.util.List;

/**
 * What interval mode asks of an objective's relative criteria.
 *
 * @param floor absolute deviation that a tolerance in percent always allows, in the metric's unit, zero or more
 * @param margin beyond a tolerance in percent, as a share of the baseline, zero or more
 * @param confidence how sure a verdict has to be
 * @param minimum what a verdict has to rest on
 */
record IntervalRules(double floor, double margin, Confidence confidence, Minimum minimum) {

    static IntervalRules of(Objective objective, Sampling sampling) {
        var usual = Minimum.USUAL;
        return new IntervalRules(
                objective.floor(),
                sampling.margin(),
                sampling.confidence(),
                new Minimum(
                        objective.minSamples() == 0 ? usual.samples() : Math.max(2, objective.minSamples()),
                        objective.minRequests() == 0 ? usual.requests() : objective.minRequests()));
    }

    /**
     * The rules of a criterion, all of which have to hold: one for each side that it guards.
     *
     * @param unit what 1 of the comparison is in the metric's unit
     */
    List<IntervalRule> of(Criterion.Relative criterion, double unit) {
        var operator = criterion.operator();
        if (operator == Operator.EXACTLY) {
            return List.of(rule(criterion, Direction.INCREASE, unit), rule(criterion, Direction.DECREASE, unit));
        }
        return List.of(rule(criterion, operator.isUpper() ? Direction.INCREASE : Direction.DECREASE, unit));
    }

    /** What demands an improvement, or something exact, has neither margin nor floor. */
    private IntervalRule rule(Criterion.Relative criterion, Direction direction, double unit) {
        var allowed = direction == Direction.INCREASE ? criterion.distance() : -criterion.distance();
        if (criterion.percent()) {
            var widened = criterion.tolerates();
            return new IntervalRule(
                    direction, allowed / 100, widened ? floor / unit : 0, widened ? margin : 0, confidence, minimum);
        }
        return new IntervalRule(
                direction,
                allowed == 0 ? 0 : Double.NEGATIVE_INFINITY,
                allowed == 0 ? 0 : allowed / unit,
                0,
                confidence,
                minimum);
    }
}
