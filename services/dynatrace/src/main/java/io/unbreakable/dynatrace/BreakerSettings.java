package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When a Dynatrace that does not answer is left alone.
 *
 * @param failures after so many calls in a row without an answer, 1 or more
 * @param pause for so long
 */
public record BreakerSettings(int failures, Duration pause) {
    /** After 4 calls, for 10 seconds. */
    public static final BreakerSettings DEFAULT = new BreakerSettings(4, Duration.ofSeconds(10));

    public BreakerSettings {
        requireNonNull(pause, "pause");
        if (failures < 1) {
            throw new IllegalArgumentException("1 failure or more, not " + failures);
        }
    }
}
