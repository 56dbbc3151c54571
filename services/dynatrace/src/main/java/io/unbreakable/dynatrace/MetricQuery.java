package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One call of {@code metrics/query}.
 *
 * @param selectors 1 to 10 complete metric selectors
 * @param entitySelector whose values are taken
 * @param from inclusive
 * @param to exclusive
 * @param resolution {@code Inf} for one value, or for example {@code 1m}
 */
public record MetricQuery(List<String> selectors, String entitySelector, Instant from, Instant to, String resolution) {
    /** Dynatrace answers at most so many metrics at once. */
    public static final int MOST_SELECTORS = 10;

    public MetricQuery {
        selectors = List.copyOf(selectors);
        requireNonNull(entitySelector, "entitySelector");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(resolution, "resolution");
        if (selectors.isEmpty() || selectors.size() > MOST_SELECTORS) {
            throw new IllegalArgumentException("1 to 10 selectors, not " + selectors.size());
        }
    }
}
