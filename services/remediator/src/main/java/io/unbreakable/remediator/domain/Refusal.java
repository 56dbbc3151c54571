package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.RefusalReason;

/**
 * Why nothing is done.
 *
 * @param message the reason in a sentence, for people
 */
public record Refusal(RefusalReason reason, String message) {
    public Refusal {
        requireNonNull(reason, "reason");
        requireNonNull(message, "message");
    }
}
