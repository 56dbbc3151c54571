package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record Window(Instant start, Instant end) {
    public Window {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a window ends before it starts: " + start + " to " + end);
        }
    }

    /** How long it lasts; never negative. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** The same window, earlier by this much. */
    public Window shiftedBack(Duration by) {
        return new Window(start.minus(by), end.minus(by));
    }

    /** The same window, earlier by this much and, so that it lies on slots as this one does, by up to a slot more. */
    public Window shiftedBack(Duration by, Duration slot) {
        return shiftedBack(slot.multipliedBy(Math.ceilDiv(by.toNanos(), slot.toNanos())));
    }

    /** The same end, and a start that is early enough for it to last so long. */
    public Window lasting(Duration atLeast) {
        return length().compareTo(atLeast) >= 0 ? this : new Window(end.minus(atLeast), end);
    }

    /** Whether the two have an instant in common. */
    public boolean overlaps(Window other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
