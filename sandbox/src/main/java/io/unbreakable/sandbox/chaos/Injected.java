package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault that happened.
 *
 * @param kind for the table
 * @param until when it was over; null while it lasts
 */
record Injected(String kind, Instant from, @Nullable Instant until) {
    Injected {
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
    }

    /** Whether it is not over yet. */
    boolean lasts() {
        return until == null;
    }
}
