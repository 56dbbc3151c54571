package io.unbreakable.dynatrace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dynatrace's times. */
final class Times {
    private Times() {}

    /** Dynatrace writes -1 (or null) for the end of what has not ended. */
    static @Nullable Instant ended(@Nullable Instant end) {
        return end == null || end.isBefore(Instant.EPOCH) ? null : end;
    }
}
