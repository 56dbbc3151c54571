package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, its end not included.
 *
 * @param end null when it lasts
 */
public record Period(Instant start, @Nullable Instant end) {
    public Period {
        requireNonNull(start, "start");
    }

    /** Whether both have a moment in common. */
    public boolean overlaps(Period other) {
        return (other.end == null || start.isBefore(other.end)) && (end == null || other.start.isBefore(end));
    }
}
