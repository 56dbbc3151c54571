package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.report.domain.GateDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page with a chart for each metric of a comparison.
 *
 * @param pipeline as it was asked for; empty for nothing
 * @param pipelines that can be asked for
 * @param comparisons that can be asked for
 */
record ValidationResultsPage(
        String pipeline,
        String comparison,
        int minutes,
        List<String> pipelines,
        List<String> comparisons,
        List<Chart> charts,
        String json)
        implements TemplateInstance {
    /** One metric. */
    record Chart(String name, String href, String source) {}

    static ValidationResultsPage of(
            @Nullable String pipeline,
            @Nullable String comparison,
            int minutes,
            Instant since,
            List<MetricResults> metrics,
            List<GateDocument> gates) {
        String asked = pipeline == null ? "" : pipeline;
        String compared = comparison == null ? "" : comparison;
        return new ValidationResultsPage(
                asked,
                compared,
                minutes,
                known(gates.stream().map(GateDocument::pipeline)),
                known(gates.stream().flatMap(gate -> gate.comparisons().keySet().stream())),
                metrics.stream()
                        .map(metric -> chart(asked, compared, since, metric))
                        .toList(),
                "/v1/BuildValidationResults?pipelineName=" + Links.segment(asked) + "&comparisonName="
                        + Links.segment(compared) + "&timespan=" + minutes + "&json=true");
    }

    private static Chart chart(String pipeline, String comparison, Instant since, MetricResults metric) {
        String trend = Links.trend(pipeline, metric.gate(), metric.objective());
        return new Chart(
                metric.name(),
                trend,
                "/api/v1" + trend + "&comparison=" + Links.segment(comparison) + "&from=" + since);
    }

    private static List<String> known(Stream<String> names) {
        return names.distinct().sorted().toList();
    }
}
