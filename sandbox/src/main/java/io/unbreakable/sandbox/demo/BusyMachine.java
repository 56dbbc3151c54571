package io.unbreakable.sandbox.demo;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.DoubleAccumulator;

/**
 * How busy this machine was while builds were measured on it. What is measured is real: where others take the processors, requests
 * take longer, and that may be told from a bad build no better than on any other overloaded server.
 */
final class BusyMachine {
    private static final double TOO_MANY = 4;

    private final int processors;
    private final DoubleAccumulator most = new DoubleAccumulator(Math::max, 0);

    BusyMachine(int processors) {
        this.processors = processors;
    }

    /**
     * Takes note of the load average, in processes that run or want to; negative where the system does not say.
     */
    void saw(double load) {
        most.accumulate(load);
    }

    /** A sentence when more processes wanted to run than the demonstration itself has; else nothing. */
    List<String> warnings() {
        return most.get() <= TOO_MANY * processors
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "this machine was busy (a load of %.0f on %d processors): response times may say more of that than of the builds",
                        most.get(),
                        processors));
    }
}
