package io.unbreakable.monspec.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a time series may be from its baseline, in percent, zero or more.
 *
 * @param any for every aggregate that is not named; null when the file does not say
 * @param byAggregate for single aggregates, by their text
 */
public record Tolerance(@Nullable Double any, Map<String, Double> byAggregate) {
    public Tolerance {
        byAggregate = Map.copyOf(byAggregate);
    }

    /** The allowed deviation of this aggregate; null when the file does not say. */
    public @Nullable Double percent(Aggregate aggregate) {
        var own = byAggregate.get(aggregate.text());
        return own == null ? any : own;
    }
}
