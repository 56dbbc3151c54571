package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A person wants a validation evaluated again; that never answers an approval.
 *
 * @param requestedBy who wants it
 */
public record ReevaluationRequested(String validationId, String requestedBy, Instant requestedAt) implements EventData {
    public ReevaluationRequested {
        requireNonNull(validationId, "validationId");
        requireNonNull(requestedBy, "requestedBy");
        requireNonNull(requestedAt, "requestedAt");
    }

    @Override
    public String eventId() {
        return "validation.reevaluation.requested/" + validationId + "/" + requestedAt;
    }

    @Override
    public String correlationId() {
        return validationId;
    }
}
