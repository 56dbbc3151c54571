package io.unbreakable.evaluator.client;

import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.dynatrace.DynatraceException.Throttled;
import io.unbreakable.dynatrace.DynatraceException.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the calls on their way few, has everybody wait when one is throttled, and lets nobody queue up behind a source that
 * is down: a message that is worked on for too long would be delivered again.
 */
final class Pace {
    private final Semaphore permits;
    private final Duration patience;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Failed> throttled = new AtomicReference<>();
    private final AtomicReference<@Nullable Failed> down = new AtomicReference<>();

    /**
     * A pace.
     *
     * @param callsAtOnce how many calls are on their way at once
     * @param patience how long a call waits here for the end of throttling; longer than that it fails
     */
    Pace(int callsAtOnce, Duration patience, InstantSource clock) {
        this.permits = new Semaphore(callsAtOnce, true);
        this.patience = patience;
        this.clock = clock;
    }

    /** A failure that everybody should know of, until or since that time. */
    private record Failed(Instant time, DynatraceException why) {}

    /** Makes this call when it is its turn. */
    <T> T call(Supplier<T> call) {
        Instant arrived = clock.instant();
        permits.acquireUninterruptibly();
        try {
            failIfDownSince(arrived);
            return calm(call, arrived.plus(patience));
        } catch (Unreachable e) {
            down.set(new Failed(clock.instant(), e));
            throw e;
        } finally {
            permits.release();
        }
    }

    /** How many calls wait for their turn; about right. */
    int waiting() {
        return permits.getQueueLength();
    }

    private <T> T calm(Supplier<T> call, Instant latest) {
        while (true) {
            waitOutThrottling(latest);
            try {
                return call.get();
            } catch (Throttled e) {
                throttled.set(new Failed(clock.instant().plus(e.retryAfter()), e));
            }
        }
    }

    private void failIfDownSince(Instant arrived) {
        @Nullable Failed failed = down.get();
        if (failed != null && failed.time().isAfter(arrived)) {
            throw failed.why();
        }
    }

    private void waitOutThrottling(Instant latest) {
        @Nullable Failed failed = throttled.get();
        while (failed != null && clock.instant().isBefore(failed.time())) {
            if (failed.time().isAfter(latest)) {
                throw failed.why();
            }
            LockSupport.parkNanos(
                    Duration.between(clock.instant(), failed.time()).toNanos());
            failed = throttled.get();
        }
    }
}
