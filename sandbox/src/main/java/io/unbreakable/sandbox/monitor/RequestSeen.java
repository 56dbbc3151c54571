package io.unbreakable.sandbox.monitor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One finished request to the app of an environment, as a proxy in front of it saw it; the path has no query. */
public record RequestSeen(
        String environment,
        Instant startedAt,
        long durationMicros,
        String method,
        String path,
        int status,
        String caller) {

    public RequestSeen {
        requireNonNull(environment, "environment");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(caller, "caller");
    }

    Instant finishedAt() {
        return startedAt.plus(durationMicros, ChronoUnit.MICROS);
    }
}
