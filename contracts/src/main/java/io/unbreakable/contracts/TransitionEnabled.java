package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The way into a stage that a remediation had disabled is enabled again.
 *
 * @param requestedBy who wanted it
 * @param requestedAt when that was said
 */
public record TransitionEnabled(StageTransition transition, String requestedBy, Instant requestedAt, Instant enabledAt)
        implements EventData {
    public TransitionEnabled {
        requireNonNull(transition, "transition");
        requireNonNull(requestedBy, "requestedBy");
        requireNonNull(requestedAt, "requestedAt");
        requireNonNull(enabledAt, "enabledAt");
    }

    @Override
    public String eventId() {
        return "transition.enabled/" + transition.key() + "/" + requestedAt;
    }

    @Override
    public String correlationId() {
        return transition.key();
    }
}
