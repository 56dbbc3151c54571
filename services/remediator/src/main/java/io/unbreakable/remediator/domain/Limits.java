package io.unbreakable.remediator.domain;

import java.time.Duration;
import java.util.Set;

/**
 * How far remediation may go by itself.
 *
 * @param environments the environments that are remediated
 * @param actWithin how long ago the problem may have begun, or the gate failed
 * @param coolDown time between two remediations of a group
 * @param attempts how many remediations a group gets
 * @param attemptsWithin in this time
 * @param freezeAfter how many remediations in a row may end badly before a person has to switch it on again
 */
public record Limits(
        Set<String> environments,
        Duration actWithin,
        Duration coolDown,
        int attempts,
        Duration attemptsWithin,
        int freezeAfter) {
    public Limits {
        environments = Set.copyOf(environments);
    }
}
