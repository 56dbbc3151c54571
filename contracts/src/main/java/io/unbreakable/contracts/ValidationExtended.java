package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * There was too little data and there is time left: measure again later.
 *
 * @param validation without its plan, which scheduler has
 * @param attempt the attempt that had too little data; the next one has the next number
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
