package io.unbreakable.monspec.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When releases of the past can be measured. */
final class Windows {
    private Windows() {}

    /** Something that was deployed at this time. */
    record Deployment(String id, Instant at) {}

    /** A time in which a deployment can be measured. */
    record Window(String id, Instant start, Instant end) {}

    /**
     * The windows after deployments that have at least one full slot: each begins at the next full slot after its deployment
     * and the warm-up, and ends before the next deployment.
     *
     * @param deployments in the order of time
     */
    static List<Window> after(
            List<Deployment> deployments, Duration warmup, Duration length, Duration slot, Instant now) {
        var windows = new ArrayList<Window>();
        for (int i = 0; i < deployments.size(); i++) {
            var start = nextSlot(deployments.get(i).at().plus(warmup), slot);
            var next = i + 1 < deployments.size() ? deployments.get(i + 1).at() : now;
            var end = earlier(start.plus(length), slotOf(next, slot));
            if (Duration.between(start, end).compareTo(slot) >= 0) {
                windows.add(new Window(deployments.get(i).id(), start, end));
            }
        }
        return windows;
    }

    /** When the next slot begins that is full: at this time, or after it. */
    static Instant nextSlot(Instant time, Duration slot) {
        var begun = slotOf(time, slot);
        return begun.equals(time) ? begun : begun.plus(slot);
    }

    private static Instant slotOf(Instant time, Duration slot) {
        long millis = slot.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), millis) * millis);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
