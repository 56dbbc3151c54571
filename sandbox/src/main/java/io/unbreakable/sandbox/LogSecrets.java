package io.unbreakable.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Looks for secrets where none may be: in the logs. */
public final class LogSecrets {
    private LogSecrets() {}

    /** A sentence for each file below this folder that holds one of them; no sentence holds one itself. */
    public static List<String> found(Path logs, Collection<String> secrets) {
        try (Stream<Path> files = Files.walk(logs)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .filter(file -> holds(file, secrets))
                    .map(file -> "A secret is in the log " + logs.relativize(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, Collection<String> secrets) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return secrets.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
