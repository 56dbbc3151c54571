package io.unbreakable.sandbox.monitor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which calls the API got: how often each endpoint was asked, and the latest calls with time and query. */
public final class ApiCalls {

    private static final int REMEMBERED = 100_000;

    private final Deque<ApiCall> latest = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();

    ApiCalls() {}

    synchronized void add(ApiCall call) {
        counts.merge(call.endpoint(), 1L, Long::sum);
        latest.addLast(call);
        if (latest.size() > REMEMBERED) {
            latest.removeFirst();
        }
    }

    /** Calls by endpoint since the start, refused ones included. */
    public synchronized Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** The latest calls, oldest first. */
    public synchronized List<ApiCall> latest() {
        return List.copyOf(latest);
    }
}
