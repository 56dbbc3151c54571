package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.time.Instant;

/** The grid of equally long slots that samples fall into; a slot is named by its end (reference section 2.5). */
record Slots(long millis) {

    Slots {
        if (millis <= 0) {
            throw new IllegalArgumentException("slot must be positive");
        }
    }

    static Slots of(Duration slot) {
        return new Slots(slot.toMillis());
    }

    /** The end of the slot that holds this moment; a moment on the edge belongs to the slot that starts there. */
    long endOf(long moment) {
        return Math.floorDiv(moment, millis) * millis + millis;
    }

    /** The end of the first slot that reaches into a window from this moment. */
    long firstTouching(Instant from) {
        return endOf(from.toEpochMilli());
    }

    /** The end of the last slot that begins before this moment. */
    long lastTouching(Instant to) {
        return endOf(to.toEpochMilli() - 1);
    }
}
