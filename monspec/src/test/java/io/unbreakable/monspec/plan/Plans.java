package io.unbreakable.monspec.plan;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.criteria.Operator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans and objectives for tests. */
public final class Plans {
    private static final Side STAGING = new Side("Staging", "type(\"SERVICE\"),tag(\"a\")", null, Duration.ZERO);
    private static final Side PRODUCTION = new Side("Production", "type(\"SERVICE\"),tag(\"b\")", null, Duration.ZERO);

    public static final Measure METRIC =
            new Measure.Metric("builtin:service.response.time:splitBy():avg", "MicroSecond", null);

    private Plans() {}

    public static MeasurementPlan of(Objective... objectives) {
        return of(List.of(objectives), BaselineRule.REQUIRED);
    }

    public static MeasurementPlan of(List<Objective> objectives, BaselineRule rule) {
        return new MeasurementPlan(
                "SampleApp", EntityType.SERVICE, "StagingToProduction", STAGING, PRODUCTION, rule, objectives);
    }

    public static Objective upper(String name, double tolerance, double floor) {
        return objective(name, Direction.INCREASE, null, null, tolerance, floor);
    }

    public static Objective lower(String name, double tolerance, double floor) {
        return objective(name, Direction.DECREASE, null, null, tolerance, floor);
    }

    public static Objective fixed(String name, @Nullable Double upperLimit, @Nullable Double lowerLimit) {
        return objective(name, Direction.INCREASE, upperLimit, lowerLimit, null, 0);
    }

    /** An objective as the ancestor's fields say it. */
    public static Objective objective(
            String name,
            Direction direction,
            @Nullable Double upperLimit,
            @Nullable Double lowerLimit,
            @Nullable Double tolerance,
            double floor) {
        var criteria = new ArrayList<Criterion>();
        if (upperLimit != null) {
            criteria.add(new Criterion.Fixed(Operator.BELOW, upperLimit));
        }
        if (lowerLimit != null) {
            criteria.add(new Criterion.Fixed(Operator.ABOVE, lowerLimit));
        }
        if (tolerance != null) {
            criteria.add(
                    direction == Direction.INCREASE
                            ? new Criterion.Relative(Operator.AT_MOST, tolerance, true)
                            : new Criterion.Relative(Operator.AT_LEAST, -tolerance, true));
        }
        return new Objective(
                name,
                METRIC,
                direction,
                List.of(new CriteriaSet(criteria)),
                List.of(),
                floor,
                1,
                false,
                MissingData.INCONCLUSIVE,
                0,
                0);
    }
}
