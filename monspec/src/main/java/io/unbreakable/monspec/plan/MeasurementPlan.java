package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

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
 */
public record MeasurementPlan(
        String service,
        EntityType entityType,
        String comparison,
        Side candidate,
        @Nullable Side baseline,
        BaselineRule baselineRule,
        List<Objective> objectives) {
    public MeasurementPlan {
        requireNonNull(service, "service");
        requireNonNull(entityType, "entityType");
        requireNonNull(comparison, "comparison");
        requireNonNull(candidate, "candidate");
        requireNonNull(baselineRule, "baselineRule");
        objectives = List.copyOf(objectives);
    }

    /** The same plan with another rule for a missing baseline. */
    public MeasurementPlan withBaselineRule(BaselineRule rule) {
        return new MeasurementPlan(service, entityType, comparison, candidate, baseline, rule, objectives);
    }
}
