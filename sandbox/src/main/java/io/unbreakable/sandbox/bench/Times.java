package io.unbreakable.sandbox.bench;

import java.time.Duration;

/** Times as numbers, for figures. */
final class Times {
    private Times() {}

    static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
