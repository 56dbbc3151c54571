package io.unbreakable.dynatrace;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Leaves a Dynatrace alone that does not answer: after a few calls without an answer in a row nobody is sent there for a while,
 * then two calls (the two sides of a comparison) find out whether it is back. An answer that says no is an answer.
 */
final class Breaker {
    private static final int PROBES = 2;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final BreakerSettings settings;
    private final InstantSource clock;
    private final Guard guard;
    private volatile Instant until = Instant.EPOCH;
    private volatile String last = "";

    Breaker(BreakerSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.guard = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.failures())
                .failureRatio(1)
                .successThreshold(PROBES)
                .delay(settings.pause().toMillis(), ChronoUnit.MILLIS)
                .failOn(DynatraceException.Unreachable.class)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    private void changed(CircuitBreakerState state) {
        if (state == CircuitBreakerState.OPEN) {
            until = clock.instant().plus(settings.pause());
        }
    }

    /** Makes the call, unless Dynatrace is left alone. */
    <T> T call(Supplier<T> call, Class<T> type) {
        try {
            return guard.get(() -> remembered(call), type);
        } catch (CircuitBreakerOpenException e) {
            throw notAsked();
        }
    }

    private <T> T remembered(Supplier<T> call) {
        try {
            return call.get();
        } catch (DynatraceException.Unreachable e) {
            last = String.valueOf(e.getMessage());
            throw e;
        }
    }

    private DynatraceException notAsked() {
        Duration left = Duration.between(clock.instant(), until);
        return new DynatraceException.NotAsked(
                "Dynatrace did not answer %d calls in a row and was not asked again. The last of them: %s"
                        .formatted(settings.failures(), last),
                left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
    }
}
