package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

/**
 * A window opens: this release is to be validated.
 */
public record ValidationRequested(Validation validation) implements EventData {
    public ValidationRequested {
        requireNonNull(validation, "validation");
    }

    @Override
    public String eventId() {
        return "validation.requested/" + validation.id();
    }

    @Override
    public String correlationId() {
        return validation.execution().executionId();
    }
}
