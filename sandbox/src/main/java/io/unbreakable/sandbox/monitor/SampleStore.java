package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The raw samples of the last hours, by series and slot. */
final class SampleStore {

    private final Slots slots;
    private final long retentionMillis;
    private final Map<Series, TreeMap<Long, List<Sample>>> series = new HashMap<>();

    SampleStore(Slots slots, Duration retention) {
        this.slots = slots;
        this.retentionMillis = retention.toMillis();
    }

    synchronized void add(SeriesKind kind, String entityId, Sample sample) {
        TreeMap<Long, List<Sample>> bySlot = series.computeIfAbsent(new Series(kind, entityId), key -> new TreeMap<>());
        long slot = slots.endOf(sample.at());
        if (!bySlot.containsKey(slot)) {
            bySlot.headMap(slot - retentionMillis, false).clear();
        }
        bySlot.computeIfAbsent(slot, key -> new ArrayList<>()).add(sample);
    }

    /** The samples of whole slots, first and last named by their ends, as far as they were seen by a moment. */
    synchronized NavigableMap<Long, List<Sample>> slots(
            SeriesKind kind, String entityId, long first, long last, Instant seenBy) {
        NavigableMap<Long, List<Sample>> found = new TreeMap<>();
        TreeMap<Long, List<Sample>> bySlot = series.get(new Series(kind, entityId));
        if (bySlot == null || first > last) {
            return found;
        }
        long limit = seenBy.toEpochMilli();
        bySlot.subMap(first, true, last, true).forEach((slot, samples) -> {
            List<Sample> seen =
                    samples.stream().filter(sample -> sample.at() <= limit).toList();
            if (!seen.isEmpty()) {
                found.put(slot, seen);
            }
        });
        return found;
    }

    /** The samples of exactly [from, to). */
    List<Sample> between(SeriesKind kind, String entityId, Instant from, Instant to) {
        return slots(kind, entityId, slots.firstTouching(from), slots.lastTouching(to), to).values().stream()
                .flatMap(List::stream)
                .filter(sample -> sample.at() >= from.toEpochMilli() && sample.at() < to.toEpochMilli())
                .toList();
    }

    private record Series(SeriesKind kind, String entityId) {}
}
