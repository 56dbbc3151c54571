package io.unbreakable.sandbox.bench;

import java.time.Duration;
import java.util.List;

/** Times of the same kind, in order. */
record Latencies(List<Duration> sorted) {
    Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    int count() {
        return sorted.size();
    }

    /** The time that this share of all keep, in ms; nearest rank. NaN for none at all. */
    double millis(double share) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1)).toNanos() / 1e6;
    }
}
