package io.unbreakable.dynatrace;

import java.time.Duration;

/** Hears of every single HTTP call, for metrics. */
@FunctionalInterface
public interface CallListener {
    /** Listens to nothing. */
    CallListener NONE = (endpoint, status, took) -> {};

    /**
     * A call is over.
     *
     * @param endpoint for example {@code GET metrics/query}; without ids
     * @param status of the answer; 0 when there was none
     */
    void called(String endpoint, int status, Duration took);

    /**
     * What was asked for was not given.
     *
     * @param endpoint as in {@link #called}
     * @param why by kind; {@link DynatraceException.NotAsked} when there was no call
     */
    default void failed(String endpoint, DynatraceException why) {}
}
