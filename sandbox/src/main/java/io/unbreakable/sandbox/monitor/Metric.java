package io.unbreakable.sandbox.monitor;

import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A metric of the catalogue: whose samples it reads, what it takes of each and which aggregations it knows. */
record Metric(
        String key,
        String displayName,
        String unit,
        String entityType,
        SeriesKind kind,
        ToDoubleFunction<Sample> measure,
        Aggregation defaultAggregation,
        Set<Aggregation.Kind> aggregations) {

    String dimension() {
        return "dt.entity." + entityType.toLowerCase(Locale.ROOT);
    }

    boolean supports(Aggregation aggregation) {
        return aggregations.contains(aggregation.kind());
    }
}
