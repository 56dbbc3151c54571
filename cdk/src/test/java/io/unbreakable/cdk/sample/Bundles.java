package io.unbreakable.cdk.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What {@code make builds} makes of an app that has next to nothing in it.
 *
 * @param folder of all of it
 */
record Bundles(Path folder) {
    /** Makes them. */
    static Bundles in(Path folder) throws Exception {
        write(folder.resolve("app/quarkus-run.jar"), "a jar");
        write(folder.resolve("app/lib/main/some.jar"), "another jar");
        write(folder.resolve("load/io/unbreakable/sandbox/traffic/LoadGenerator.class"), "a class");
        Bundles bundles = new Bundles(folder);
        bundles.make();
        return bundles;
    }

    void make() throws Exception {
        run(
                List.of("../bin/builds", file("").toString()),
                Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "APP", folder.resolve("app").toString(),
                        "LOAD", folder.resolve("load").toString()));
    }

    /** A file of those that are released. */
    Path file(String name) {
        return folder.resolve("builds").resolve(name);
    }

    /** A text in a bundle. */
    String entry(String zip, String name) throws IOException {
        return requireNonNull(entries(zip).get(name), name);
    }

    /** The texts in a bundle, by their names. */
    Map<String, String> entries(String zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(file(zip).toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                entries.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** Runs a command to its good end. */
    static void run(List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).isZero();
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
