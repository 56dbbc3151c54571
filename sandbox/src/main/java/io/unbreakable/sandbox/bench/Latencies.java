package io.unbreakable.sandbox.bench;

import java.time.Duration;
import java.util.List;

/**
 * Times of the same kind.
 *
 * @param inOrder in the order in which they were asked for
 */
record Latencies(List<Duration> inOrder) {
    private static final int PARTS = 3;

    Latencies {
        inOrder = List.copyOf(inOrder);
    }

    int count() {
        return inOrder.size();
    }

    /** The time that this share of all keep, in ms; nearest rank. NaN for none at all. */
    double millis(double share) {
        return millis(inOrder, share);
    }

    /** By how much the median of the last third is longer than that of the first, in ms: more than a little is a queue that grows. */
    double growthMillis() {
        int third = count() / PARTS;
        return millis(inOrder.subList(count() - third, count()), 0.5) - millis(inOrder.subList(0, third), 0.5);
    }

    private static double millis(List<Duration> times, double share) {
        if (times.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * times.size());
        return times.stream().sorted().toList().get(Math.max(0, rank - 1)).toNanos() / 1e6;
    }
}
