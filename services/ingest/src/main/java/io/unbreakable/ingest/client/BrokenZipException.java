package io.unbreakable.ingest.client;

/** A zip file that cannot be read; the message says why, for people. */
final class BrokenZipException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenZipException(String message) {
        super(message);
    }
}
