package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.judge.Reason;

/**
 * The metric source could not be asked.
 *
 * @param reason {@code sourceUnreachable} or {@code sourceRefused}
 * @param message for people
 * @param tries how often it was tried, 1 or more
 */
public record Trouble(Reason reason, String message, int tries) {
    public Trouble {
        requireNonNull(reason, "reason");
        requireNonNull(message, "message");
    }
}
