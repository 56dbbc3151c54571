package io.unbreakable.sandbox.monitor;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is normal for a service: the medians over its calm windows, learnt from measured values alone. */
final class Reference {

    private static final int REMEMBERED = 120;

    private final Deque<Traffic> calm = new ArrayDeque<>();

    void learn(Traffic traffic) {
        calm.addLast(traffic);
        if (calm.size() > REMEMBERED) {
            calm.removeFirst();
        }
    }

    int size() {
        return calm.size();
    }

    double failureRate() {
        return Traffic.median(calm.stream().mapToDouble(Traffic::failureRate).toArray());
    }

    double responseTime() {
        return Traffic.median(calm.stream().mapToDouble(Traffic::responseTime).toArray());
    }
}
