package io.unbreakable.monspec.interval;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How many requests failed, usually in one minute.
 *
 * @param time where the count stands in its series
 * @param failures zero or more, at most {@code requests}; not necessarily whole, as monitors extrapolate
 * @param requests zero or more
 */
public record FailureCount(Instant time, double failures, double requests) {
    public FailureCount {
        requireNonNull(time, "time");
        if (!(failures >= 0 && failures <= requests && Double.isFinite(requests))) {
            throw new IllegalArgumentException("%s failures of %s requests".formatted(failures, requests));
        }
    }
}
