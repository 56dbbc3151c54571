package io.unbreakable.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Short pauses between attempts, on the caller's virtual thread. */
final class Pause {
    private static final Duration FIRST = Duration.ofMillis(50);

    private Pause() {}

    /** Waits before this attempt (2, 3, …): 50 ms, doubled each time, with up to half as much again at random. */
    static void beforeAttempt(int attempt) {
        long millis = FIRST.toMillis() << Math.min(10, Math.max(0, attempt - 2));
        forAbout(Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 2 + 1)));
    }

    /** Waits this long. */
    static void forAbout(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
