package io.unbreakable.dynatrace.config;

import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.dynatrace.RereadToken;
import io.unbreakable.dynatrace.TokenSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The source of the token that the settings name. */
final class Tokens {
    private Tokens() {}

    /**
     * The one source that is set.
     *
     * @throws IllegalStateException when there is none, or more than one
     */
    static TokenSource of(DynatraceConfig config, SecretReader secrets, InstantSource clock) {
        Stream<Supplier<String>> readers = Stream.of(
                        config.token().map(Tokens::value),
                        config.tokenFile().map(Tokens::file),
                        config.tokenSecret().map(secrets::of))
                .flatMap(reader -> reader.stream());
        Supplier<String> reader = readers.reduce((one, other) -> {
                    throw new IllegalStateException("More than one of unbreakable.dynatrace.token, token-file and"
                            + " token-secret is set: which one is meant?");
                })
                .orElseThrow(() -> new IllegalStateException(
                        "One of unbreakable.dynatrace.token, token-file and token-secret has to be set."));
        return new RereadToken(reader, config.tokenPause(), clock);
    }

    private static Supplier<String> value(Token token) {
        return token::value;
    }

    private static Supplier<String> file(Path file) {
        return () -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new DynatraceException.Unauthorised("The token for Dynatrace cannot be read: " + e);
            }
        };
    }

    /** Makes readers of secrets that somebody else keeps. */
    @FunctionalInterface
    interface SecretReader {
        /** A reader of the secret with this name. */
        Supplier<String> of(String name);
    }
}
