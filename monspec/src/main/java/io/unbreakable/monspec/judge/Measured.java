package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.plan.Measure;
import org.jspecify.annotations.Nullable;

/** What is known about the numbers of a measure. */
final class Measured {
    private Measured() {}

    static @Nullable String unit(Measure measure) {
        return switch (measure) {
            case Measure.Metric metric -> metric.unit();
            case Measure.Relations relations -> "Count";
        };
    }
}
