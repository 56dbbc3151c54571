package io.unbreakable.sandbox.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What GET metrics/{key} says about a metric (reference section 2.8). */
record MetricDescriptor(
        String metricId,
        String displayName,
        String description,
        String unit,
        List<String> entityType,
        List<String> aggregationTypes,
        List<String> transformations,
        Map<String, String> defaultAggregation,
        List<Map<String, Object>> dimensionDefinitions,
        boolean scalar,
        boolean resolutionInfSupported) {

    static MetricDescriptor of(Metric metric) {
        List<String> aggregations = metric.aggregations().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        Map<String, Object> dimension = Map.of(
                "key", metric.dimension(),
                "name", metric.entityType(),
                "displayName", metric.entityType(),
                "index", 0,
                "type", "ENTITY");
        return new MetricDescriptor(
                metric.key(),
                metric.displayName(),
                metric.displayName(),
                metric.unit(),
                List.of(metric.entityType()),
                aggregations,
                List.of("fold", "merge", "rate", "splitBy"),
                Map.of("type", metric.defaultAggregation().kind().name().toLowerCase(Locale.ROOT)),
                List.of(dimension),
                false,
                true);
    }
}
