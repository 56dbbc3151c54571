package io.unbreakable.scheduler.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.Window;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a validation's window.
 *
 * @param attempt 1, 2, … when extended
 * @param window of this attempt, before cuts; once it is due, what is measured, which is what cuts left of it
 * @param phase how far this attempt got
 */
public record WindowState(Validation validation, int attempt, Window window, Phase phase) {
    public WindowState {
        requireNonNull(validation, "validation");
        requireNonNull(window, "window");
        requireNonNull(phase, "phase");
    }

    /** How far an attempt got. */
    public enum Phase {
        /** The window is open, or the data not yet there. */
        WAITING,
        /** Said to be due. */
        DUE,
        /** Ended without a measurement. */
        EXPIRED
    }

    /** The first attempt of this validation. */
    public static WindowState opened(Validation validation) {
        return new WindowState(validation, 1, validation.window(), Phase.WAITING);
    }

    /** When this attempt is due, unless it is cut; a validation that cannot be measured is due at once. */
    public Instant dueAt() {
        return validation.defect() == null ? window.end().plus(validation.gate().settle()) : validation.requestedAt();
    }

    /** When it has to be looked at by itself, should every message get lost; null for never again. */
    public @Nullable Instant lookAt() {
        return switch (phase) {
            case WAITING -> dueAt();
            case DUE -> validation.gate().deadline();
            case EXPIRED -> null;
        };
    }

    /** Whether it is to be ended, whatever is known. */
    public boolean isPastDeadline(Instant now) {
        return phase != Phase.EXPIRED && !now.isBefore(validation.gate().deadline());
    }

    /** Whether there is time for another, longer attempt. */
    public boolean isExtendable() {
        Duration extend = validation.gate().extend();
        return attempt == 1
                && extend.isPositive()
                && !dueAt().plus(extend).isAfter(validation.gate().deadline());
    }

    /** The same, said to be due on this window. */
    public WindowState due(Window measured) {
        return new WindowState(validation, attempt, measured, Phase.DUE);
    }

    /** Whether a deployment to its group may change anything: while it waits, or when it began before the end of what is measured. */
    public boolean mayBeCutBy(GroupDeployment deployment) {
        return switch (phase) {
            case WAITING -> true;
            case DUE -> deployment.startedAt().isBefore(window.end());
            case EXPIRED -> false;
        };
    }

    /** The same, expired. */
    public WindowState expired() {
        return new WindowState(validation, attempt, window, Phase.EXPIRED);
    }

    /** The next attempt with a longer window; the same when this is not the attempt that was extended. */
    public WindowState extended(int extendedAttempt) {
        // still waiting when we said that it is due, and stopped before we could note that
        if (phase == Phase.EXPIRED || attempt != extendedAttempt || !isExtendable()) {
            return this;
        }
        Window longer =
                new Window(window.start(), window.end().plus(validation.gate().extend()));
        return new WindowState(validation, attempt + 1, longer, Phase.WAITING);
    }
}
