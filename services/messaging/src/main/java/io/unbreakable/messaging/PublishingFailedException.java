package io.unbreakable.messaging;

/** The bus did not take an event; whatever led to it has to be tried again. */
public final class PublishingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishingFailedException(String message) {
        super(message);
    }
}
