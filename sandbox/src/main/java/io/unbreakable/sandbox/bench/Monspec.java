package io.unbreakable.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The monspec of the benchmarks: four metrics of one service, compared between two environments. */
final class Monspec {
    private static final String TEXT = read();

    private Monspec() {}

    static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Monspec.class.getResourceAsStream("monspec.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
