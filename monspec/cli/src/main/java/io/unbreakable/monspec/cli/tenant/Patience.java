package io.unbreakable.monspec.cli.tenant;

import static java.util.Objects.requireNonNull;

import io.unbreakable.dynatrace.DynatraceException;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks an environment that throttles again when it says that it may be, until that has taken too long in all. */
public final class Patience {
    /** A tenant counts calls by the minute: whoever throttles longer has other trouble. */
    public static final Duration USUAL = Duration.ofMinutes(2);

    private Duration left;

    /** Waits for as long as this in all. */
    public Patience(Duration inAll) {
        this.left = requireNonNull(inAll, "inAll");
    }

    /** The answer. @throws DynatraceException.Throttled when there is no patience left */
    public <T> T answer(Supplier<T> question) {
        while (true) {
            try {
                return question.get();
            } catch (DynatraceException.Throttled e) {
                waitFor(e);
            }
        }
    }

    private void waitFor(DynatraceException.Throttled throttled) {
        if (left.compareTo(throttled.retryAfter()) < 0) {
            throw throttled;
        }
        left = left.minus(throttled.retryAfter());
        try {
            Thread.sleep(throttled.retryAfter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw throttled;
        }
    }
}
