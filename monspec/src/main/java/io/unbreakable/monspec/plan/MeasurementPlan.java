package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.criteria.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of one service of a monspec, resolved: everything needed to measure and judge a release.
 *
 * @param service key of the service in the monspec
 * @param entityType type of the compared entities
 * @param comparison name of the comparison
 * @param candidate the release's side ({@code source} in the file)
 * @param baseline the side it is compared with ({@code compare} in the file); null when there is none
 * @param baselineRule what a missing baseline means
 * @param objectives in the file's order, at least one
 * @param score what all objectives together have to reach; null when every single one has to hold
 * @param earlierRuns the runs it is compared with; null when there is a side or nothing to compare with
 * @param interval how samples are compared; null for comparing one number per objective
 */
public record MeasurementPlan(
        String service,
        EntityType entityType,
        String comparison,
        Side candidate,
        @Nullable Side baseline,
        BaselineRule baselineRule,
        List<Objective> objectives,
        @Nullable Score score,
        @Nullable EarlierRuns earlierRuns,
        @Nullable IntervalMode interval) {
    public MeasurementPlan {
        requireNonNull(service, "service");
        requireNonNull(entityType, "entityType");
        requireNonNull(comparison, "comparison");
        requireNonNull(candidate, "candidate");
        requireNonNull(baselineRule, "baselineRule");
        objectives = List.copyOf(objectives);
        if (baseline != null && earlierRuns != null) {
            throw new IllegalArgumentException(comparison + " has two baselines");
        }
    }

    /** A plan in which every objective has to hold, by one number and beside a side, if anything. */
    public MeasurementPlan(
            String service,
            EntityType entityType,
            String comparison,
            Side candidate,
            @Nullable Side baseline,
            BaselineRule baselineRule,
            List<Objective> objectives) {
        this(service, entityType, comparison, candidate, baseline, baselineRule, objectives, null, null, null);
    }

    /** The same plan with another rule for a missing baseline. */
    public MeasurementPlan withBaselineRule(BaselineRule rule) {
        return new MeasurementPlan(
                service, entityType, comparison, candidate, baseline, rule, objectives, score, earlierRuns, interval);
    }

    /** What the judge needs of it. */
    public Rules rules() {
        return new Rules(objectives, baselineRule, score, earlierRuns, interval);
    }
}
