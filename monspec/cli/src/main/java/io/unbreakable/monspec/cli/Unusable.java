package io.unbreakable.monspec.cli;

/** What was given cannot be used: ends a command with {@link Exit#UNUSABLE} and this message. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message, null, false, false);
    }
}
