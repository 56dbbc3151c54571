package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * When a source that did not answer is asked again.
 *
 * @param first time after the first failure, doubled with each further one
 * @param longest time between two questions, unless the source asks for more
 */
public record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    public BackOff {
        requireNonNull(first, "first");
        requireNonNull(longest, "longest");
    }

    /**
     * The time of the next question: once more at the deadline, never after it.
     *
     * @param tries how often it was tried, 1 or more
     * @param atLeast what the source asked for; zero for nothing
     */
    public Instant next(int tries, Duration atLeast, Instant now, Instant deadline) {
        Duration grown = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, tries - 1));
        Duration wait = grown.compareTo(longest) > 0 ? longest : grown;
        Instant next = now.plus(wait.compareTo(atLeast) > 0 ? wait : atLeast);
        return next.isAfter(deadline) ? deadline : next;
    }
}
