package io.unbreakable.messaging;

import java.time.Duration;

/**
 * How long a message that failed stays hidden.
 *
 * @param first after the first failure; four times as long with each further one
 * @param longest before the random part
 */
record BackOff(Duration first, Duration longest) {
    private static final int MOST_STEPS = 10;

    /**
     * The time until the next attempt.
     *
     * @param receives how often the message was taken, 1 or more
     * @param random 0 to 1: up to a quarter is added, so that what failed together does not come back together
     */
    Duration after(int receives, double random) {
        double growth = Math.pow(4, Math.min(MOST_STEPS, receives - 1));
        double millis = Math.min((double) longest.toMillis(), (double) first.toMillis() * growth);
        return Duration.ofMillis((long) (millis * (1 + random / 4)));
    }
}
