package io.unbreakable.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The code of the services, to be held against what the stacks say: the stacks are built without it. */
public final class SourceCode {
    private static final Path SERVICES = Path.of("../services");

    private SourceCode() {}

    /** The classes that run in a service: its own, and those of the libraries beside it that its build names. */
    static List<String> of(String service) {
        String build = read(SERVICES.resolve(service).resolve("pom.xml"));
        return Stream.of(service, "messaging", "dynatrace", "dead-letters")
                .filter(folder -> folder.equals(service) || build.contains("<artifactId>" + folder + "</artifactId>"))
                .flatMap(folder -> files(SERVICES.resolve(folder).resolve("src/main/java")))
                .toList();
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(SourceCode::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
