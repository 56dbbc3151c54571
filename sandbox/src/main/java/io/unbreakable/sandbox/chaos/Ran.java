package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An execution of a pipeline.
 *
 * @param state the last that it reached
 * @param at when it reached it
 */
record Ran(String pipeline, String state, Instant since, Instant at) {
    Ran {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(state, "state");
        requireNonNull(since, "since");
        requireNonNull(at, "at");
    }

    /** Whether it goes on. */
    boolean isOpen() {
        return state.equals("STARTED") || state.equals("RESUMED");
    }

    /** Whether it went on then. */
    boolean wasOpen(Instant then) {
        return !since.isAfter(then) && (isOpen() || at.isAfter(then));
    }
}
