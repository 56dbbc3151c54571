package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A person says that a run counts no longer: neither as a baseline nor as proof that its revision is good.
 *
 * @param reason why, in the person's words
 * @param invalidatedBy who did it
 */
public record ValidationInvalidated(String validationId, String reason, String invalidatedBy, Instant invalidatedAt)
        implements EventData {
    public ValidationInvalidated {
        requireNonNull(validationId, "validationId");
        requireNonNull(reason, "reason");
        requireNonNull(invalidatedBy, "invalidatedBy");
        requireNonNull(invalidatedAt, "invalidatedAt");
    }

    @Override
    public String eventId() {
        return "validation.invalidated/" + validationId;
    }

    @Override
    public String correlationId() {
        return validationId;
    }
}
