package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a metric query answered over time for one of its selectors.
 *
 * @param selector as it was asked
 * @param series one per dimension tuple that has samples, each in the order of time: one after {@code splitBy()}; empty for each
 *     of the ways in which Dynatrace says no data
 * @param warnings of this metric and of the whole answer
 */
public record MetricSeries(String selector, List<List<Sample>> series, List<String> warnings) {
    public MetricSeries {
        requireNonNull(selector, "selector");
        series = series.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }
}
