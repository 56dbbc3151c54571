package io.unbreakable.monspec.interval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The failed requests of one side, in the order of time, without the times at which there were no requests. */
public final class FailureCounts {
    private final List<FailureCount> counts;

    private FailureCounts(List<FailureCount> counts) {
        this.counts = counts;
    }

    /** The counts, put in the order of their times; the order of the collection does not matter. */
    public static FailureCounts of(Collection<FailureCount> counts) {
        return new FailureCounts(counts.stream()
                .filter(count -> count.requests() > 0)
                .sorted(Comparator.comparing(FailureCount::time)
                        .thenComparingDouble(FailureCount::failures)
                        .thenComparingDouble(FailureCount::requests))
                .toList());
    }

    /** How many counts with requests there are. */
    public int size() {
        return counts.size();
    }

    /** How many requests failed. */
    public double failures() {
        return counts.stream().mapToDouble(FailureCount::failures).sum();
    }

    /** How many requests there were. */
    public double requests() {
        return counts.stream().mapToDouble(FailureCount::requests).sum();
    }

    /** The failed share of the requests in percent; NaN when there were none. */
    public double percent() {
        return 100 * failures() / requests();
    }

    /**
     * Pearson residuals of the counts beside the rate of the whole side: their mean square is about 1 when requests fail
     * rarely and independently of each other, and more when failures come in bursts. Empty when none failed.
     */
    double[] residuals() {
        var rate = failures() / requests();
        return rate > 0
                ? counts.stream()
                        .mapToDouble(count ->
                                (count.failures() - count.requests() * rate) / Math.sqrt(count.requests() * rate))
                        .toArray()
                : new double[0];
    }
}
