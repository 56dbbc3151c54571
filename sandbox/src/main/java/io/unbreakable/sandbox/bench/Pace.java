package io.unbreakable.sandbox.bench;

import static java.util.Objects.requireNonNull;

import io.unbreakable.sandbox.monitor.Traps;
import java.time.Duration;

/**
 * How fast the outside is.
 *
 * @param answerDelay how long an answer of Dynatrace takes at least
 * @param dynatraceCallsPerSecond more than that are refused; 0 for no limit
 * @param codePipelineCallsPerSecond more than that are refused, of each operation; 0 for no limit
 */
record Pace(Duration answerDelay, int dynatraceCallsPerSecond, int codePipelineCallsPerSecond) {
    Pace {
        requireNonNull(answerDelay, "answerDelay");
    }

    /** At once, and as often as one likes. */
    static Pace free() {
        return new Pace(Duration.ZERO, 0, 0);
    }

    /** What a tenant and an account allow: design section 11. */
    static Pace limited() {
        return new Pace(Duration.ofMillis(300), 20, 10);
    }

    Traps monitorTraps() {
        return Traps.none().with(new Traps.Pace(0, dynatraceCallsPerSecond, answerDelay));
    }

    io.unbreakable.sandbox.pipeline.events.Traps pipelineTraps() {
        return io.unbreakable.sandbox.pipeline.events.Traps.none().withCallsPerSecond(codePipelineCallsPerSecond);
    }
}
