package io.unbreakable.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the sandbox is run from, and where it keeps what it writes. */
public final class Running {
    private static final int DEFAULT_PORT = 8080;

    private Running() {}

    /** The project's folder: where the command was started. */
    public static Path root() {
        return Path.of("").toAbsolutePath();
    }

    /** The first port of the block, from {@code PORT}. */
    public static int firstPort() {
        String port = System.getenv().getOrDefault("PORT", "");
        if (port.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            return Integer.parseInt(port.strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("PORT=" + port + " is not a number.", e);
        }
    }

    /** The folder for logs and deployments, one for each first port; what an earlier run left there is removed. */
    public static Path freshFolder() {
        Path run = root().resolve("sandbox/run/" + firstPort());
        try {
            if (Files.exists(run)) {
                try (Stream<Path> files = Files.walk(run)) {
                    files.sorted(java.util.Comparator.reverseOrder()).forEach(Running::delete);
                }
            }
            Files.createDirectories(run.resolve("logs"));
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(run + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
