package io.unbreakable.sandbox.chaos;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was really broken, when, and how often: a plan says less, because not every fault meets somebody. */
final class FaultLog {
    private final InstantSource clock;
    private final List<Injected> spells = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();

    FaultLog(InstantSource clock) {
        this.clock = clock;
    }

    /** A fault of an instant. */
    synchronized void happened(String kind) {
        Instant now = clock.instant();
        spells.add(new Injected(kind, now, now));
        counts.merge(kind, 1L, Long::sum);
    }

    /** A fault of a while begins; what it gives back ends it. */
    synchronized Runnable begins(String kind) {
        int index = spells.size();
        spells.add(new Injected(kind, clock.instant(), null));
        counts.merge(kind, 1L, Long::sum);
        return () -> ends(index);
    }

    private synchronized void ends(int index) {
        Injected begun = spells.get(index);
        spells.set(index, new Injected(begun.kind(), begun.from(), clock.instant()));
    }

    /** Everything so far, in the order of beginnings. */
    synchronized List<Injected> all() {
        return List.copyOf(spells);
    }

    /** How often each kind happened. */
    synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }
}
