package io.unbreakable.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for secrets and payloads where none may be: in the logs. */
public final class LogSecrets {
    /** Fields of monspecs, notifications, events, and of what Dynatrace answers, as JSON and as JSON within JSON. */
    private static final Set<String> PAYLOADS = Stream.of(
                    "perfsignature", "ImpactedEntities", "pipelineArn", "entitySelector", "metricId")
            .flatMap(field -> Stream.of('"' + field + '"', "\\\"" + field + "\\\""))
            .collect(Collectors.toSet());

    private LogSecrets() {}

    /** A sentence for each log below this folder that holds one; no sentence holds one itself. */
    public static List<String> found(Path folder, Collection<String> secrets) {
        Set<String> forms = secrets.stream()
                .flatMap(secret -> SecretForms.of(secret).stream())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log") && Files.isRegularFile(file))
                    .sorted()
                    .flatMap(file -> found(file, forms).map(what -> what + " is in the log " + folder.relativize(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Path file, Set<String> secrets) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.concat(
                    secrets.stream().anyMatch(text::contains) ? Stream.of("A secret") : Stream.empty(),
                    PAYLOADS.stream().anyMatch(text::contains) ? Stream.of("A payload") : Stream.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
