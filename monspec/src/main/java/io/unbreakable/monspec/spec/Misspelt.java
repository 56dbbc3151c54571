package io.unbreakable.monspec.spec;

/** Gives up a part of the file that nothing can be made of: carries the sentence to the reader of what is around it. */
final class Misspelt extends RuntimeException {
    Misspelt(String message) {
        super(message, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
