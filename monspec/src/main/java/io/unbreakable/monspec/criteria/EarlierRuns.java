package io.unbreakable.monspec.criteria;

import static java.util.Objects.requireNonNull;

/**
 * A baseline that is made of earlier runs of the same comparison. A run that somebody pinned is the baseline alone.
 *
 * @param last how many of the latest runs count, at most {@link #MOST}; 0 when only a pinned run will do
 * @param aggregate what is made of their values
 * @param include which of them count
 */
public record EarlierRuns(int last, RunAggregate aggregate, IncludedRuns include) {
    /** The most runs that a baseline is made of. */
    public static final int MOST = 50;

    public EarlierRuns {
        requireNonNull(aggregate, "aggregate");
        requireNonNull(include, "include");
        if (last < 0 || last > MOST) {
            throw new IllegalArgumentException("not between 0 and " + MOST + " runs: " + last);
        }
    }
}
