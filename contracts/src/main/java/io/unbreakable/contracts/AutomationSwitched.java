package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A person switched an automation of an environment.
 *
 * @param environment name in the monspec
 * @param automation what was switched
 * @param state how far it may go from now on
 * @param switchedBy who did it
 */
public record AutomationSwitched(
        String environment, Automation automation, AutomationState state, String switchedBy, Instant switchedAt)
        implements EventData {
    public AutomationSwitched {
        requireNonNull(environment, "environment");
        requireNonNull(automation, "automation");
        requireNonNull(state, "state");
        requireNonNull(switchedBy, "switchedBy");
        requireNonNull(switchedAt, "switchedAt");
    }

    @Override
    public String eventId() {
        return "automation.switched/" + environment + "/" + automation + "/" + switchedAt;
    }

    @Override
    public String correlationId() {
        return environment;
    }
}
