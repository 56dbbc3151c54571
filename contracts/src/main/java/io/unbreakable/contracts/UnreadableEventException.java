package io.unbreakable.contracts;

import org.jspecify.annotations.Nullable;

/** Something that should be an event, or one of our records, and is not: it belongs into a dead-letter queue. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong; the cause may be null. */
    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
