package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why Dynatrace did not answer what was asked, by what to do about it. No message ever contains the token. */
public abstract sealed class DynatraceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DynatraceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No answer, or not Dynatrace's own: time-out, 5xx, a proxy's page. Try again later. */
    public static final class Unreachable extends DynatraceException {
        private static final long serialVersionUID = 1L;

        Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Too many requests (429). Try again after {@link #retryAfter()}. */
    public static final class Throttled extends DynatraceException {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        Throttled(String message, Duration retryAfter) {
            super(message, null);
            this.retryAfter = requireNonNull(retryAfter, "retryAfter");
        }

        /** How long to wait at least: what Dynatrace said, between 1 and 60 seconds. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** It did not answer so often that it is left alone for now: there was no call. Try again after {@link #retryAfter()}. */
    public static final class NotAsked extends DynatraceException {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        NotAsked(String message, Duration retryAfter) {
            super(message, null);
            this.retryAfter = requireNonNull(retryAfter, "retryAfter");
        }

        /** How long until it is asked again: 1 second or more. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The token is not accepted (401): wrong, expired, revoked, or of the wrong kind for this address. */
    public static final class Unauthorised extends DynatraceException {
        private static final long serialVersionUID = 1L;

        /** With what was wrong; a {@link TokenSource} that cannot be read throws this as well. */
        public Unauthorised(String message) {
            super(message, null);
        }
    }

    /** The token lacks a scope (403). */
    public static final class Forbidden extends DynatraceException {
        private static final long serialVersionUID = 1L;

        Forbidden(String message) {
            super(message, null);
        }
    }

    /** Dynatrace understood and said no (400 and its like), for example to a selector. Asking again changes nothing. */
    public static final class Rejected extends DynatraceException {
        private static final long serialVersionUID = 1L;

        Rejected(String message) {
            super(message, null);
        }
    }

    /** What was asked for does not exist (404): an unknown metric key or problem. */
    public static final class NotFound extends DynatraceException {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message, null);
        }
    }
}
