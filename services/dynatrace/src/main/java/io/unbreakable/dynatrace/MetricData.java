package io.unbreakable.dynatrace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer of {@code metrics/query}. */
record MetricData(@JsonProperty("result") List<Series> results, List<String> warnings) {
    MetricData {
        results = Lists.orEmpty(results);
        warnings = Lists.orEmpty(warnings);
    }

    record Series(List<Tuple> data, List<String> warnings) {
        Series {
            data = Lists.orEmpty(data);
            warnings = Lists.orEmpty(warnings);
        }

        List<Double> values() {
            return data.stream()
                    .map(Tuple::values)
                    .flatMap(Collection::stream)
                    .filter(Objects::nonNull)
                    .filter(Double::isFinite)
                    .toList();
        }
    }

    record Tuple(@Nullable List<@Nullable Double> values) {
        /** With a null for each gap. */
        @Override
        public List<@Nullable Double> values() {
            return values == null ? List.of() : values;
        }
    }

    /** By position: the server normalises the selectors in its answer. */
    List<MetricResult> of(List<String> selectors) {
        if (results.size() != selectors.size()) {
            throw new DynatraceException.Unreachable(
                    "Dynatrace answered %d results to %d metrics.".formatted(results.size(), selectors.size()), null);
        }
        List<MetricResult> matched = new ArrayList<>();
        for (int i = 0; i < selectors.size(); i++) {
            var series = results.get(i);
            matched.add(new MetricResult(selectors.get(i), series.values(), all(series.warnings(), warnings)));
        }
        return matched;
    }

    private static List<String> all(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
