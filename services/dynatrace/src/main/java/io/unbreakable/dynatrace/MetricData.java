package io.unbreakable.dynatrace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The answer of {@code metrics/query}. */
record MetricData(
        @JsonProperty("result") List<Metric> metrics,
        @Nullable String resolution,
        List<String> warnings) {
    private static final String TRUNCATED =
            "Dynatrace left a part of the series out: more match than it reads (100,000). What it gives is not used.";

    MetricData {
        metrics = Lists.orEmpty(metrics);
        warnings = Lists.orEmpty(warnings);
    }

    /** Whatever of this metric could be read at all, and how much of what may be read that was: from 1 on, some is missing. */
    record Metric(
            List<Tuple> data,
            List<String> warnings,
            @Nullable Double dataPointCountRatio,
            @Nullable Double dimensionCountRatio) {
        Metric {
            data = Lists.orEmpty(data);
            warnings = Lists.orEmpty(warnings);
        }

        boolean isTruncated() {
            return reached(dimensionCountRatio) || reached(dataPointCountRatio);
        }

        private static boolean reached(@Nullable Double ratio) {
            return ratio != null && ratio >= 1;
        }
    }

    /** What each of these selectors gives, as single values. */
    List<MetricResult> results(List<String> selectors) {
        return matched(selectors, (selector, metric) -> {
            var values = metric.data().stream()
                    .flatMap(tuple -> tuple.numbers().stream())
                    .toList();
            return new MetricResult(selector, values, said(metric));
        });
    }

    /** What each selector of the query gives, as samples with their times. */
    List<MetricSeries> series(MetricQuery query) {
        var slots = new Slots(query, resolution);
        return matched(query.selectors(), (selector, metric) -> {
            var series = metric.data().stream()
                    .map(tuple -> tuple.samples(slots))
                    .filter(samples -> !samples.isEmpty())
                    .toList();
            return new MetricSeries(selector, series, said(metric));
        });
    }

    /** By position: the server normalises the selectors in its answer. */
    private <T> List<T> matched(List<String> selectors, BiFunction<String, Metric, T> reading) {
        if (metrics.size() != selectors.size()) {
            throw new DynatraceException.Unreachable(
                    "Dynatrace answered %d results to %d metrics.".formatted(metrics.size(), selectors.size()), null);
        }
        List<T> matched = new ArrayList<>();
        for (int i = 0; i < selectors.size(); i++) {
            matched.add(reading.apply(selectors.get(i), whole(metrics.get(i))));
        }
        return matched;
    }

    /** A part is not the whole: a metric of which some is missing has no data. */
    private static Metric whole(Metric metric) {
        return metric.isTruncated()
                ? new Metric(List.of(), all(metric.warnings(), List.of(TRUNCATED)), null, null)
                : metric;
    }

    private List<String> said(Metric metric) {
        return all(metric.warnings(), warnings);
    }

    private static List<String> all(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
