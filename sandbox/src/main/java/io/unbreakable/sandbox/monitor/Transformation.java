package io.unbreakable.sandbox.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step behind a metric key in a metric selector (reference section 2.7). */
sealed interface Transformation {

    /** Keeps the named dimensions, none of them for one merged series. */
    record SplitBy(List<String> dimensions) implements Transformation {}

    /** Drops the named dimensions. */
    record Merge(List<String> dimensions) implements Transformation {}

    /** Aggregates; null is the metric's default (auto). */
    record Aggregate(@Nullable Aggregation aggregation) implements Transformation {}

    /** One point per series; null is the metric's default aggregation. */
    record Fold(@Nullable Aggregation aggregation) implements Transformation {}

    /** Per span of time. */
    record Rate(long millis) implements Transformation {}
}
