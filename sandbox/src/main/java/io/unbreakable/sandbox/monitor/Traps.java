package io.unbreakable.sandbox.monitor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The ways in which the monitor is as awkward as the real thing, each with a name (reference section 12). What is not
 * here (201 with reportCount 0, 401 and 403, problem ids, endTime -1, 204 for a second close) is always so.
 *
 * @param seed decides where a trap acts by chance
 */
public record Traps(long seed, Pace pace, Metrics metrics, Delays delays, Webhooks webhooks) {

    public Traps {
        requireNonNull(pace, "pace");
        requireNonNull(metrics, "metrics");
        requireNonNull(delays, "delays");
        requireNonNull(webhooks, "webhooks");
    }

    /**
     * How calls are slowed down and refused.
     *
     * @param throttled share of calls in [0, 1) answered 429, with X-RateLimit-Reset in microseconds and no Retry-After
     * @param callsPerSecond calls above this are answered 429 too; 0 for no limit
     * @param answerDelay how long every answer takes at least
     */
    public record Pace(double throttled, int callsPerSecond, Duration answerDelay) {
        public Pace {
            requireNonNull(answerDelay, "answerDelay");
        }
    }

    /**
     * How the answers of metrics/query look.
     *
     * @param noDataHasManyFaces nothing measured is sometimes an empty list, an empty series or values of null
     * @param lastSlotInFuture the slot that is still filling up is shown, with its end in the future
     * @param normalisedMetricIds metricId is not spelt as it was asked
     */
    public record Metrics(boolean noDataHasManyFaces, boolean lastSlotInFuture, boolean normalisedMetricIds) {}

    /**
     * What shows itself late.
     *
     * @param tags from an entity's first request to its tag
     * @param data from a request to its being visible in metrics
     */
    public record Delays(Duration tags, Duration data) {
        public Delays {
            requireNonNull(tags, "tags");
            requireNonNull(data, "data");
        }
    }

    /**
     * How notifications are delivered.
     *
     * @param duplicate every notification is sent twice
     * @param staleOpen the OPEN notification is repeated after RESOLVED
     * @param resolvedBeforeOpen the OPEN notification is held back until RESOLVED has been sent
     */
    public record Webhooks(boolean duplicate, boolean staleOpen, boolean resolvedBeforeOpen) {}

    /** A monitor that is as kind as it can be. */
    public static Traps none() {
        return new Traps(
                0,
                new Pace(0, 0, Duration.ZERO),
                new Metrics(false, false, false),
                new Delays(Duration.ZERO, Duration.ZERO),
                new Webhooks(false, false, false));
    }

    /** What the demo runs with: nearly everything on, short enough for windows of seconds. */
    public static Traps demo(long seed) {
        return new Traps(
                seed,
                new Pace(0.05, 0, Duration.ofMillis(20)),
                new Metrics(true, true, true),
                new Delays(Duration.ofSeconds(3), Duration.ofSeconds(1)),
                new Webhooks(true, true, false));
    }

    /** The same with another seed. */
    public Traps withSeed(long other) {
        return new Traps(other, pace, metrics, delays, webhooks);
    }

    /** The same with another pace. */
    public Traps with(Pace other) {
        return new Traps(seed, other, metrics, delays, webhooks);
    }

    /** The same with other metric answers. */
    public Traps with(Metrics other) {
        return new Traps(seed, pace, other, delays, webhooks);
    }

    /** The same with other delays. */
    public Traps with(Delays other) {
        return new Traps(seed, pace, metrics, other, webhooks);
    }

    /** The same with other notifications. */
    public Traps with(Webhooks other) {
        return new Traps(seed, pace, metrics, delays, other);
    }
}
