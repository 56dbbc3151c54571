package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * Everything that the rules look at.
 *
 * @param candidate the bad deployment
 * @param automation how far remediation may go in its environment
 * @param history the deployments of its group
 * @param past the remediations of its group, this one excepted
 * @param causeSince when the problem began or the gate failed
 */
public record Situation(
        Candidate candidate,
        SwitchState automation,
        List<LedgerEntry> history,
        List<Progress> past,
        Instant causeSince,
        Instant now) {
    public Situation {
        requireNonNull(candidate, "candidate");
        requireNonNull(automation, "automation");
        history = List.copyOf(history);
        past = List.copyOf(past);
        requireNonNull(causeSince, "causeSince");
        requireNonNull(now, "now");
    }
}
