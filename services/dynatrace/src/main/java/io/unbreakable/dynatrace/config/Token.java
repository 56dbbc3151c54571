package io.unbreakable.dynatrace.config;

import static java.util.Objects.requireNonNull;

/** A secret that does not get into logs by accident. */
public record Token(String value) {
    public Token {
        requireNonNull(value, "value");
    }

    /** For the configuration: the token with this text. */
    public static Token of(String text) {
        return new Token(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
