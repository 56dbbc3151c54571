package io.unbreakable.monspec.keptn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queries behind the indicators: those of a {@code sli.yaml}, else the ones that Keptn's Dynatrace provider knows. */
final class Indicators {
    private static final Map<String, String> USUAL = Map.of(
            "throughput",
                    "metricSelector=builtin:service.requestCount.total:splitBy():sum&entitySelector=type(SERVICE)",
            "error_rate", "metricSelector=builtin:service.errors.total.rate:splitBy():avg&entitySelector=type(SERVICE)",
            "response_time_p50",
                    "metricSelector=builtin:service.response.time:splitBy():percentile(50)&entitySelector=type(SERVICE)",
            "response_time_p90",
                    "metricSelector=builtin:service.response.time:splitBy():percentile(90)&entitySelector=type(SERVICE)",
            "response_time_p95",
                    "metricSelector=builtin:service.response.time:splitBy():percentile(95)&entitySelector=type(SERVICE)");

    private final Map<String, String> queries;

    private Indicators(Map<String, String> queries) {
        this.queries = queries;
    }

    /** Reads the text; null for the usual indicators. @throws Malformed with a sentence that says what is wrong */
    static Indicators read(@Nullable String sli) {
        var queries = new LinkedHashMap<>(USUAL);
        if (sli != null) {
            var document = Documents.object(Documents.tree(sli, "SLI file"), "The SLI file");
            Documents.object(document.path("indicators"), "indicators")
                    .properties()
                    .forEach(entry ->
                            queries.put(entry.getKey(), entry.getValue().asText()));
        }
        return new Indicators(queries);
    }

    /** The indicator of this name. @throws Malformed with half a sentence that says why there is none */
    Indicator indicator(String sli) {
        var query = queries.get(sli);
        if (query == null) {
            throw new Malformed("there is no indicator of that name");
        }
        return Indicator.parse(query);
    }
}
