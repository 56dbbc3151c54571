package io.unbreakable.monspec.interval;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What became of one objective in interval mode.
 *
 * @param change what the samples say about the change; null when they could not be compared
 * @param baselineSize effective number of samples (of requests for failure counts): how many independent ones would say
 *     as much
 * @param candidateSize the same of the candidate
 */
public record IntervalResult(Cause cause, @Nullable Change change, double baselineSize, double candidateSize) {
    public IntervalResult {
        requireNonNull(cause, "cause");
    }

    /** What follows. */
    public Decision decision() {
        return cause.decision();
    }
}
