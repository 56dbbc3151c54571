package io.unbreakable.sandbox.pipeline.events;

import java.time.Duration;
import java.util.Random;

/** The chance that one trap takes, repeatable from the seed and independent of the other traps. */
public final class Dice {
    private final Random random;

    /** Dice for the trap of that name. */
    public Dice(long seed, String trap) {
        random = new Random(seed * 31 + trap.hashCode());
    }

    /** Whether it happens this time. */
    public synchronized boolean says(double probability) {
        return random.nextDouble() < probability;
    }

    /** Between nothing and {@code atMost}, to the millisecond. */
    public synchronized Duration upTo(Duration atMost) {
        return Duration.ofMillis(Math.round(random.nextDouble() * atMost.toMillis()));
    }
}
