package io.unbreakable.monspec.keptn;

/** Carries the sentence of what is wrong with a file to whoever makes it a value. */
final class Malformed extends RuntimeException {
    Malformed(String message) {
        super(message, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
