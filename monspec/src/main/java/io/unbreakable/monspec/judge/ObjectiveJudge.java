package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Direction;
import io.unbreakable.monspec.plan.Objective;
import org.jspecify.annotations.Nullable;

/** Judges one objective; the first rule that has something to say decides. */
final class ObjectiveJudge {
    private final Objective objective;
    private final BaselineRule rule;
    private final Measurement candidate;
    private final Measurement baseline;

    private ObjectiveJudge(Objective objective, BaselineRule rule, Measurement candidate, Measurement baseline) {
        this.objective = objective;
        this.rule = rule;
        this.candidate = candidate;
        this.baseline = baseline;
    }

    static ObjectiveResult judge(Objective objective, BaselineRule rule, Measurement candidate, Measurement baseline) {
        return new ObjectiveJudge(objective, rule, candidate, baseline).result();
    }

    private ObjectiveResult result() {
        return switch (candidate) {
            case Measurement.Unknown unknown -> inconclusive(Reason.UNKNOWN_METRIC, null, unknown.message());
            case Measurement.NoData noData -> inconclusive(Reason.NO_DATA, null, noData.message());
            case Measurement.Value value -> measured(value.number());
        };
    }

    private ObjectiveResult measured(double value) {
        var upper = objective.upperLimit();
        if (upper != null && !(value < upper)) {
            return result(Verdict.FAIL, Reason.ABOVE_UPPER_LIMIT, value, known(), Band.NONE, null);
        }
        var lower = objective.lowerLimit();
        if (lower != null && !(value > lower)) {
            return result(Verdict.FAIL, Reason.BELOW_LOWER_LIMIT, value, known(), Band.NONE, null);
        }
        var tolerance = objective.tolerancePercent();
        if (tolerance == null) {
            return result(Verdict.PASS, Reason.WITHIN_LIMITS, value, null, Band.NONE, null);
        }
        return switch (baseline) {
            case Measurement.Value base -> compared(value, base.number(), tolerance);
            case Measurement.NoData noData -> withoutBaseline(value, Reason.NO_BASELINE, noData.message());
            case Measurement.Unknown unknown -> withoutBaseline(value, Reason.UNKNOWN_METRIC, unknown.message());
        };
    }

    private ObjectiveResult withoutBaseline(double value, Reason reason, String message) {
        return rule == BaselineRule.EXCUSED
                ? result(Verdict.PASS, Reason.FIRST_RELEASE, value, null, Band.NONE, message)
                : inconclusive(reason, value, message);
    }

    private ObjectiveResult compared(double value, double base, double tolerance) {
        var band = Band.around(base, tolerance, objective.floor(), objective.direction());
        if (band.allows(value)) {
            return result(Verdict.PASS, Reason.WITHIN_LIMITS, value, base, band, null);
        }
        if (base == 0 && objective.floor() == 0 && objective.direction() == Direction.UPPER) {
            return result(Verdict.INCONCLUSIVE, Reason.ZERO_BASELINE, value, base, band, null);
        }
        var reason = objective.direction() == Direction.UPPER ? Reason.ABOVE_BASELINE : Reason.BELOW_BASELINE;
        return result(Verdict.FAIL, reason, value, base, band, null);
    }

    private ObjectiveResult inconclusive(Reason reason, @Nullable Double value, String message) {
        return result(Verdict.INCONCLUSIVE, reason, value, known(), Band.NONE, message);
    }

    /** The baseline's value where the objective is compared at all. */
    private @Nullable Double known() {
        return objective.tolerancePercent() != null && baseline instanceof Measurement.Value base
                ? base.number()
                : null;
    }

    private ObjectiveResult result(
            Verdict verdict,
            Reason reason,
            @Nullable Double value,
            @Nullable Double base,
            Band band,
            @Nullable String message) {
        return new ObjectiveResult(
                objective.name(),
                verdict,
                reason,
                value,
                base,
                Band.tighter(objective.upperLimit(), band.upper(), Math::min),
                Band.tighter(objective.lowerLimit(), band.lower(), Math::max),
                objective.tolerancePercent(),
                Measured.unit(objective.measure()),
                message);
    }
}
