package io.unbreakable.sandbox.monitor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The ways in which the monitor is as awkward as the real thing, each with a name (reference section 12). What is not
 * here (201 with reportCount 0, 401 and 403, problem ids, endTime -1, 204 for a second close) is always so.
 *
 * @param seed decides where a trap acts by chance
 * @param throttled share of calls in [0, 1) answered 429, with X-RateLimit-Reset in microseconds and no Retry-After
 * @param callsPerSecond calls above this are answered 429 too; 0 for no limit
 * @param answerDelay how long every answer takes at least
 * @param noDataHasManyFaces nothing measured is sometimes an empty list, an empty series or values of null
 * @param lastSlotInFuture the slot that is still filling up is shown, with its end in the future
 * @param normalisedMetricIds metricId is not spelt as it was asked
 * @param tagDelay from an entity's first request to its tag
 * @param dataDelay from a request to its being visible in metrics
 * @param duplicateWebhook every notification is sent twice
 * @param staleOpenWebhook the OPEN notification is repeated after RESOLVED
 * @param resolvedBeforeOpen the OPEN notification is held back until RESOLVED has been sent
 */
public record Traps(
        long seed,
        double throttled,
        int callsPerSecond,
        Duration answerDelay,
        boolean noDataHasManyFaces,
        boolean lastSlotInFuture,
        boolean normalisedMetricIds,
        Duration tagDelay,
        Duration dataDelay,
        boolean duplicateWebhook,
        boolean staleOpenWebhook,
        boolean resolvedBeforeOpen) {

    public Traps {
        requireNonNull(answerDelay, "answerDelay");
        requireNonNull(tagDelay, "tagDelay");
        requireNonNull(dataDelay, "dataDelay");
    }

    /** A monitor that is as kind as it can be. */
    public static Traps none() {
        return new Traps(
                0, 0, 0, Duration.ZERO, false, false, false, Duration.ZERO, Duration.ZERO, false, false, false);
    }

    /** What the demo runs with: everything on, short enough for windows of seconds. */
    public static Traps demo(long seed) {
        return new Traps(
                seed,
                0.05,
                0,
                Duration.ofMillis(20),
                true,
                true,
                true,
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                true,
                true,
                false);
    }

    /** The same with a share of calls throttled. */
    public Traps withThrottled(double share) {
        return new Traps(
                seed,
                share,
                callsPerSecond,
                answerDelay,
                noDataHasManyFaces,
                lastSlotInFuture,
                normalisedMetricIds,
                tagDelay,
                dataDelay,
                duplicateWebhook,
                staleOpenWebhook,
                resolvedBeforeOpen);
    }

    /** The same with a limit of calls per second and a least time per answer. */
    public Traps withPace(int limitPerSecond, Duration delay) {
        return new Traps(
                seed,
                throttled,
                limitPerSecond,
                delay,
                noDataHasManyFaces,
                lastSlotInFuture,
                normalisedMetricIds,
                tagDelay,
                dataDelay,
                duplicateWebhook,
                staleOpenWebhook,
                resolvedBeforeOpen);
    }

    /** The same with metric answers of a tenant: faces of no data, the slot that fills up, normalised ids. */
    public Traps withAwkwardMetrics(long faceSeed) {
        return new Traps(
                faceSeed,
                throttled,
                callsPerSecond,
                answerDelay,
                true,
                true,
                true,
                tagDelay,
                dataDelay,
                duplicateWebhook,
                staleOpenWebhook,
                resolvedBeforeOpen);
    }

    /** The same with tags and metric data that show themselves late. */
    public Traps withDelays(Duration tags, Duration data) {
        return new Traps(
                seed,
                throttled,
                callsPerSecond,
                answerDelay,
                noDataHasManyFaces,
                lastSlotInFuture,
                normalisedMetricIds,
                tags,
                data,
                duplicateWebhook,
                staleOpenWebhook,
                resolvedBeforeOpen);
    }

    /** The same with notifications that come twice, stale or in the wrong order. */
    public Traps withWebhook(boolean duplicate, boolean staleOpen, boolean resolvedFirst) {
        return new Traps(
                seed,
                throttled,
                callsPerSecond,
                answerDelay,
                noDataHasManyFaces,
                lastSlotInFuture,
                normalisedMetricIds,
                tagDelay,
                dataDelay,
                duplicate,
                staleOpen,
                resolvedFirst);
    }
}
