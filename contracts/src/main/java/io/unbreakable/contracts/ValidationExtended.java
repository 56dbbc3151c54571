package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * There was too little data and there is time left: measure again later.
 *
 * @param attempt the attempt that had too little data
 */
public record ValidationExtended(Validation validation, int attempt, Instant extendedAt) implements EventData {
    public ValidationExtended {
        validation = validation.withoutPlan();
        requireNonNull(extendedAt, "extendedAt");
    }

    @Override
    public String eventId() {
        return "validation.extended/" + validation.id() + "/" + attempt;
    }

    @Override
    public String correlationId() {
        return validation.execution().executionId();
    }
}
