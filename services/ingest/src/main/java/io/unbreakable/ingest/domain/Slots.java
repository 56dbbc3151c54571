package io.unbreakable.ingest.domain;

import io.unbreakable.contracts.Window;
import java.time.Duration;
import java.time.Instant;

/** Windows begin and end at multiples of a slot, so that both sides of a comparison cover whole data points. */
public final class Slots {
    private Slots() {}

    /** The window that begins with the next full slot after this time and lasts so many whole slots, at least one. */
    public static Window next(Instant after, Duration length, Duration slot) {
        long millis = slot.toMillis();
        long start = (Math.floorDiv(after.toEpochMilli(), millis) + 1) * millis;
        return new Window(Instant.ofEpochMilli(start), Instant.ofEpochMilli(start + up(length.toMillis(), millis)));
    }

    /** The window from one time to the other, widened to whole slots. */
    public static Window around(Instant from, Instant to, Duration slot) {
        long millis = slot.toMillis();
        long start = Math.floorDiv(from.toEpochMilli(), millis) * millis;
        return new Window(
                Instant.ofEpochMilli(start), Instant.ofEpochMilli(start + up(to.toEpochMilli() - start, millis)));
    }

    private static long up(long length, long slot) {
        return Math.max(1, Math.ceilDiv(length, slot)) * slot;
    }
}
