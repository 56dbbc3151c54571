package io.unbreakable.sandbox.monitor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One finished call from the app of an environment to another service, as the egress proxy saw it. */
public record OutgoingCallSeen(String environment, String target, Instant startedAt, long durationMicros, int status) {

    public OutgoingCallSeen {
        requireNonNull(environment, "environment");
        requireNonNull(target, "target");
        requireNonNull(startedAt, "startedAt");
    }

    Instant finishedAt() {
        return startedAt.plus(durationMicros, ChronoUnit.MICROS);
    }
}
