package io.unbreakable.monspec.spec;

/** Carries the sentence of what is wrong from wherever it is found to the reader, which makes it a value. */
final class Misspelt extends RuntimeException {
    Misspelt(String message) {
        super(message, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
