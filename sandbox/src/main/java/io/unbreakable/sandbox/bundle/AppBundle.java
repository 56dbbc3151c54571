package io.unbreakable.sandbox.bundle;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One release of the sample app as a CodeDeploy bundle.
 *
 * @param quarkusApp the packaged app, {@code sample-app/target/quarkus-app}
 * @param buildNumber what it is released as
 * @param environment more variables that it starts with; they win over those of the instance
 */
public record AppBundle(Path quarkusApp, String buildNumber, Map<String, String> environment) {

    /** Refuses a folder that is no packaged app, a build number that is none, and names that a shell would not take. */
    public AppBundle {
        requireNonNull(quarkusApp, "quarkusApp");
        environment = Map.copyOf(environment);
        if (!Files.isRegularFile(quarkusApp.resolve("quarkus-run.jar"))) {
            throw new IllegalArgumentException("No packaged app in " + quarkusApp + "; build sample-app first");
        }
        if (!buildNumber.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("Not a build number: " + buildNumber);
        }
        environment.keySet().forEach(AppBundle::checkName);
    }

    /** A release that starts with the variables of its instance alone. */
    public static AppBundle of(Path quarkusApp, String buildNumber) {
        return new AppBundle(quarkusApp, buildNumber, Map.of());
    }

    /** The zip; the same release gives the same bytes. */
    public byte[] toBytes() {
        try {
            return BundleZip.toBytes(entries());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The app in " + quarkusApp + " cannot be read", unreadable);
        }
    }

    /** Writes the zip to a file, over one that exists. */
    public void writeTo(Path file) throws IOException {
        Files.write(file, toBytes());
    }

    private Map<String, byte[]> entries() throws IOException {
        var entries = BundleZip.resources("app", "appspec.yml", "scripts/start.sh", "scripts/validate.sh");
        entries.computeIfPresent("scripts/start.sh", (name, script) -> BundleZip.fill(script, "#EXPORTS#", exports()));
        entries.putAll(BundleZip.folder(quarkusApp, "app/"));
        return entries;
    }

    private String exports() {
        var exports = new TreeMap<>(environment);
        exports.put("BUILD_NUMBER", buildNumber);
        return exports.entrySet().stream()
                .map(variable -> "export %s=%s".formatted(variable.getKey(), quoted(variable.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }

    private static void checkName(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("Not the name of a variable: " + name);
        }
    }
}
