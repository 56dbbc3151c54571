package io.unbreakable.monspec.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans and objectives for tests. */
public final class Plans {
    private static final Side STAGING = new Side("Staging", "type(\"SERVICE\"),tag(\"a\")", null, Duration.ZERO);
    private static final Side PRODUCTION = new Side("Production", "type(\"SERVICE\"),tag(\"b\")", null, Duration.ZERO);

    private Plans() {}

    public static MeasurementPlan of(Objective... objectives) {
        return of(List.of(objectives), BaselineRule.REQUIRED);
    }

    public static MeasurementPlan of(List<Objective> objectives, BaselineRule rule) {
        return new MeasurementPlan(
                "SampleApp", EntityType.SERVICE, "StagingToProduction", STAGING, PRODUCTION, rule, objectives);
    }

    public static Objective upper(String name, double tolerance, double floor) {
        return objective(name, Direction.UPPER, null, null, tolerance, floor);
    }

    public static Objective lower(String name, double tolerance, double floor) {
        return objective(name, Direction.LOWER, null, null, tolerance, floor);
    }

    public static Objective fixed(String name, @Nullable Double upperLimit, @Nullable Double lowerLimit) {
        return objective(name, Direction.UPPER, upperLimit, lowerLimit, null, 0);
    }

    public static Objective objective(
            String name,
            Direction direction,
            @Nullable Double upperLimit,
            @Nullable Double lowerLimit,
            @Nullable Double tolerance,
            double floor) {
        var metric = new Measure.Metric("builtin:service.response.time:splitBy():avg", "MicroSecond", null);
        return new Objective(name, metric, direction, upperLimit, lowerLimit, tolerance, floor);
    }
}
