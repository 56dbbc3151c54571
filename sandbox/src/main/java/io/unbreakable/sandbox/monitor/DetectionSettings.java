package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.util.Set;

/**
 * When the monitor opens and closes a problem.
 *
 * @param environments the environments that are watched, as an alerting profile chooses them
 * @param window how much of the newest traffic is looked at
 * @param interval from one look to the next
 * @param consecutive how many looks in a row must find it worse
 * @param minimumRequests fewer requests in the window say nothing
 * @param failurePoints percentage points above the reference, and at least so many per cent, that are a problem
 * @param slowdown factor of the reference's response time (median) that is a problem
 * @param calm how long it must be calm before a problem closes
 * @param learnt how many calm windows must have been seen before anything is judged
 */
public record DetectionSettings(
        Set<String> environments,
        Duration window,
        Duration interval,
        int consecutive,
        int minimumRequests,
        double failurePoints,
        double slowdown,
        Duration calm,
        int learnt) {

    public DetectionSettings {
        environments = Set.copyOf(environments);
    }

    /** Settings for windows of a demo's length, in which a machine's pauses weigh more than in minutes. */
    public static DetectionSettings seconds(Set<String> environments) {
        return new DetectionSettings(
                environments, Duration.ofSeconds(8), Duration.ofSeconds(1), 3, 40, 5, 1.75, Duration.ofSeconds(5), 2);
    }

    /** Settings as a tenant would have them, in minutes. */
    public static DetectionSettings minutes(Set<String> environments) {
        return new DetectionSettings(
                environments, Duration.ofMinutes(5), Duration.ofMinutes(1), 3, 50, 5, 1.5, Duration.ofMinutes(5), 3);
    }
}
