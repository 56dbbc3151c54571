package io.unbreakable.monspec.measure;

import io.unbreakable.monspec.plan.EntityType;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.MeasurementPlan;
import org.jspecify.annotations.Nullable;

/** How requests are counted. */
final class Requests {
    private static final String OF_SERVICE = "builtin:service.requestCount.total:splitBy():value";
    private static final String OF_METHOD = "builtin:service.keyRequest.count.total:splitBy():value";

    private Requests() {}

    /** The selector of the number of requests beside a metric; null where there are none. */
    static @Nullable String of(MeasurementPlan plan, Measure.Metric metric) {
        if (plan.entityType() != EntityType.SERVICE) {
            return null;
        }
        return metric.method() == null ? OF_SERVICE : OF_METHOD;
    }
}
