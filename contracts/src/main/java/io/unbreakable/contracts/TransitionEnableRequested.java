package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A person wants the way into a stage enabled again that a remediation disabled.
 *
 * @param requestedBy who wants it
 */
public record TransitionEnableRequested(StageTransition transition, String requestedBy, Instant requestedAt)
        implements EventData {
    public TransitionEnableRequested {
        requireNonNull(transition, "transition");
        requireNonNull(requestedBy, "requestedBy");
        requireNonNull(requestedAt, "requestedAt");
    }

    @Override
    public String eventId() {
        return "transition.enable.requested/" + transition.key() + "/" + requestedAt;
    }

    @Override
    public String correlationId() {
        return transition.key();
    }
}
