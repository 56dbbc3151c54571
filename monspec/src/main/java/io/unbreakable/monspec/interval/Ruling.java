package io.unbreakable.monspec.interval;

import io.unbreakable.monspec.criteria.Direction;

/** What follows from the evidence under a rule. */
final class Ruling {
    /** Rounding must not decide when a bound lies exactly on a limit. */
    private static final double ROUNDING = 1e-9;

    private final Evidence evidence;
    private final IntervalRule rule;

    private Ruling(Evidence evidence, IntervalRule rule) {
        this.evidence = evidence;
        this.rule = rule;
    }

    static IntervalResult of(Evidence evidence, IntervalRule rule) {
        return new Ruling(evidence, rule).result();
    }

    private IntervalResult result() {
        var strict = rule.confidence().levelToFail();
        var change = evidence.change(strict);
        if (isHarmful(Direction.INCREASE) && isBeyond(change, strict, Direction.INCREASE)) {
            return result(Cause.ABOVE_BASELINE, change, strict);
        }
        if (isHarmful(Direction.DECREASE) && isBeyond(change, strict, Direction.DECREASE)) {
            return result(Cause.BELOW_BASELINE, change, strict);
        }
        var level = rule.confidence().levelToPass();
        var own = level == strict ? change : evidence.change(level);
        var passes = (!isHarmful(Direction.INCREASE) || isWithin(own, level, Direction.INCREASE))
                && (!isHarmful(Direction.DECREASE) || isWithin(own, level, Direction.DECREASE));
        return passes ? result(Cause.WITHIN_MARGIN, own, level) : result(undecided(), change, strict);
    }

    private boolean isHarmful(Direction direction) {
        return rule.direction() == direction || rule.direction() == Direction.EITHER;
    }

    private boolean isBeyond(Bounds change, double level, Direction direction) {
        return worse(change, direction).low() > rule.tolerance() + ROUNDING
                && (rule.floor() == 0
                        || worse(evidence.difference(level), direction).low() > floor());
    }

    private boolean isWithin(Bounds change, double level, Direction direction) {
        return worse(change, direction).high() <= rule.tolerance() + rule.margin() + ROUNDING
                || (rule.floor() != 0
                        && worse(evidence.difference(level), direction).high() <= floor());
    }

    private double floor() {
        return rule.floor() + Math.abs(rule.floor()) * ROUNDING;
    }

    private static Bounds worse(Bounds change, Direction direction) {
        return direction == Direction.DECREASE ? change.negated() : change;
    }

    private Cause undecided() {
        return evidence.zeroBaseline() ? Cause.ZERO_BASELINE : Cause.UNDECIDED;
    }

    private IntervalResult result(Cause cause, Bounds bounds, double level) {
        return new IntervalResult(
                cause,
                new Change(bounds.low(), evidence.estimate(), bounds.high(), level),
                evidence.baselineSize(),
                evidence.candidateSize());
    }
}
