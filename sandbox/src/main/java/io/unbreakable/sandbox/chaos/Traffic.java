package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Window;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many requests there really were in an environment, and how many of them failed, by the second. */
final class Traffic {
    private final Map<String, TreeMap<Long, Share>> seconds = new HashMap<>();

    /** So many requests, of which so many failed. */
    record Share(int requests, int failed) {
        private static final Share NONE = new Share(0, 0);

        Share and(Share other) {
            return new Share(requests + other.requests, failed + other.failed);
        }

        /** Of 100 requests. */
        int percent() {
            return requests == 0 ? 0 : 100 * failed / requests;
        }
    }

    /** A request ended then. */
    synchronized void request(String environment, Instant at, boolean failed) {
        seconds.computeIfAbsent(environment, name -> new TreeMap<>())
                .merge(at.getEpochSecond(), new Share(1, failed ? 1 : 0), Share::and);
    }

    /** What there was in a window, which begins and ends with a second as all windows of a run do. */
    synchronized Share in(String environment, Window window) {
        return seconds
                .getOrDefault(environment, new TreeMap<>())
                .subMap(window.start().getEpochSecond(), window.end().getEpochSecond())
                .values()
                .stream()
                .reduce(Share.NONE, Share::and);
    }
}
