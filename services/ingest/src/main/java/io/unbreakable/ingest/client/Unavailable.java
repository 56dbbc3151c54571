package io.unbreakable.ingest.client;

/** Something could not be asked just now: it is worth asking again. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
