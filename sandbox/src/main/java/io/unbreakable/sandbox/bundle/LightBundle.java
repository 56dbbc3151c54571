package io.unbreakable.sandbox.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A CodeDeploy bundle that is deployed in no time: it starts nothing, and says how what it stands for would behave. */
public final class LightBundle {
    private static final String APPSPEC = """
            version: 0.0
            os: linux
            hooks:
              ValidateService:
                - location: scripts/validate.sh
                  timeout: 10
            """;
    private static final String BEHAVIOUR = "behaviour.properties";

    private LightBundle() {}

    /**
     * The zip.
     *
     * @param build no two builds have the same
     * @param failurePercent how many of its requests fail, by environment
     */
    public static byte[] toBytes(String build, Map<String, Integer> failurePercent) {
        StringBuilder behaviour = new StringBuilder("build=" + build + "\n");
        new TreeMap<>(failurePercent)
                .forEach((environment, percent) -> behaviour
                        .append(environment)
                        .append('=')
                        .append(percent)
                        .append('\n'));
        try {
            return BundleZip.toBytes(Map.of(
                    "appspec.yml",
                    APPSPEC.getBytes(UTF_8),
                    "scripts/validate.sh",
                    "#!/bin/sh\nexit 0\n".getBytes(UTF_8),
                    BEHAVIOUR,
                    behaviour.toString().getBytes(UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How many requests of what was unpacked here fail in this environment; 0 when that is another bundle. */
    public static int failurePercent(Path folder, String environment) {
        Path file = folder.resolve(BEHAVIOUR);
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.exists(file) ? Files.readString(file) : ""));
            return Integer.parseInt(properties.getProperty(environment, "0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
