package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.criteria.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a release is judged, wherever the values come from: a {@link MeasurementPlan} without its sides.
 *
 * @param score what all objectives together have to reach; null when every single one has to hold
 * @param earlierRuns the runs that the baseline is made of; null for none
 * @param interval how samples are compared; null for comparing one number per objective
 */
public record Rules(
        List<Objective> objectives,
        BaselineRule baselineRule,
        @Nullable Score score,
        @Nullable EarlierRuns earlierRuns,
        @Nullable IntervalMode interval) {
    public Rules {
        objectives = List.copyOf(objectives);
        requireNonNull(baselineRule, "baselineRule");
    }

    /** The same with another rule for a missing baseline. */
    public Rules withBaselineRule(BaselineRule rule) {
        return new Rules(objectives, rule, score, earlierRuns, interval);
    }
}
