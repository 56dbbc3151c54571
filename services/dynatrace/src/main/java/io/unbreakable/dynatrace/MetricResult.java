package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a metric query answered for one of its selectors.
 *
 * @param selector as it was asked
 * @param values all that are numbers, in the answer's order; empty for each of the ways in which Dynatrace says no data
 * @param warnings of this metric and of the whole answer
 */
public record MetricResult(String selector, List<Double> values, List<String> warnings) {
    public MetricResult {
        requireNonNull(selector, "selector");
        values = List.copyOf(values);
        warnings = List.copyOf(warnings);
    }
}
