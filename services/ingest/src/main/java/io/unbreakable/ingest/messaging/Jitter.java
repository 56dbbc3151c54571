package io.unbreakable.ingest.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps what began at the same time from happening at the same time again and again. */
final class Jitter {
    private Jitter() {}

    /**
     * About this time.
     *
     * @param share how much shorter or longer it may be, 0 to 1
     */
    static Duration around(Duration time, double share) {
        double random = 2 * ThreadLocalRandom.current().nextDouble() - 1;
        return time.plusMillis((long) (time.toMillis() * share * random));
    }
}
