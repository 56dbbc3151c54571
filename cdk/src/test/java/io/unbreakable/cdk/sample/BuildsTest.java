package io.unbreakable.cdk.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make builds} makes of an app: the bundles that CodeDeploy takes, and the monspec. */
class BuildsTest {
    private static final Path AUTO_TAG = Path.of("../monspec/dynatrace/unbreakable/auto-tag.json");

    @TempDir
    static Path folder;

    @BeforeAll
    static void make() throws Exception {
        write(folder.resolve("app/quarkus-run.jar"), "a jar");
        write(folder.resolve("app/lib/main/some.jar"), "another jar");
        write(folder.resolve("load/io/unbreakable/sandbox/traffic/LoadGenerator.class"), "a class");
        run(
                List.of("../bin/builds", folder.resolve("builds").toString()),
                Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "APP", folder.resolve("app").toString(),
                        "LOAD", folder.resolve("load").toString()));
    }

    @Test
    void makesFourBuildsThatDifferByTheirNumber() throws IOException {
        for (int build = 1; build <= 4; build++) {
            Map<String, String> app = entries(build + "/app.zip");
            assertThat(app)
                    .containsKeys(
                            "appspec.yml",
                            "scripts/stop.sh",
                            "scripts/validate.sh",
                            "app/quarkus-run.jar",
                            "app/lib/main/some.jar");
            assertThat(app.get("scripts/start.sh")).contains("export BUILD_NUMBER='" + build + "'");
        }
    }

    @Test
    void makesTheLoadABundleOfItsOwn() throws IOException {
        assertThat(entries("1/tests.zip"))
                .containsOnlyKeys(
                        "appspec.yml", "load.jar", "scripts/start.sh", "scripts/stop.sh", "scripts/validate.sh");
    }

    @Test
    void namesOnlyScriptsAndFilesThatAreInTheBundle() throws IOException {
        for (String bundle : List.of("1/app.zip", "1/tests.zip")) {
            Map<String, String> entries = entries(bundle);
            assertThat(entry(bundle, "appspec.yml")
                            .lines()
                            .filter(line -> line.contains("location:") || line.contains("source:")))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        String named = line.substring(line.indexOf(':') + 1).strip();
                        assertThat(entries.keySet())
                                .anyMatch(entry -> entry.equals(named) || entry.startsWith(named + "/"));
                    });
        }
    }

    @Test
    void makesTheSameBundlesOfTheSameApp() throws Exception {
        byte[] first = Files.readAllBytes(folder.resolve("builds/2/app.zip"));
        make();

        assertThat(Files.readAllBytes(folder.resolve("builds/2/app.zip"))).isEqualTo(first);
    }

    @Test
    void startsTheAppWithWhatTheAutoTagRuleReads() throws Exception {
        Map<String, String> started = startedWith(entry("2/app.zip", "scripts/start.sh"));

        assertThat(started)
                .containsEntry("BUILD_NUMBER", "2")
                .containsEntry("DT_CLUSTER_ID", "Staging")
                .containsEntry("DT_TAGS", "DeploymentGroup=Staging Application=SampleApp")
                .containsEntry(
                        "DT_CUSTOM_PROP", "DEPLOYMENT_ID=d-1 DEPLOYMENT_GROUP_NAME=Staging APPLICATION_NAME=SampleApp");
        assertThat(started.get("DT_CUSTOM_PROP")).contains(readByTheRule() + "=Staging");
    }

    @Test
    void hasGatesThatMeasureInMinutes() throws IOException {
        JsonNode gates = new ObjectMapper()
                .readTree(folder.resolve("builds/1/monspec.json").toFile())
                .path("SampleApp")
                .path("gates");

        assertThat(gates).hasSize(2).allSatisfy(gate -> {
            assertThat(gate.path("wait").asText()).isEqualTo("5m");
            assertThat(List.of(gate.path("warmup"), gate.path("settle"), gate.path("extend")))
                    .allSatisfy(wait -> assertThat(wait.asText()).endsWith("m"));
        });
    }

    /** The variable of a process that the rule for the tag DeploymentGroup reads. */
    private static String readByTheRule() throws IOException {
        JsonNode rule = new ObjectMapper().readTree(AUTO_TAG.toFile());
        return rule.findPath("valueFormat").asText().replaceAll(".*\\{ProcessGroup:Environment:(\\w+)}.*", "$1");
    }

    /** Runs the script as CodeDeploy does, with a systemd-run that tells what it passes on: what --setenv names, and nothing else. */
    private static Map<String, String> startedWith(String script) throws Exception {
        Path start = write(folder.resolve("start/start.sh"), script);
        Path told = folder.resolve("start/told");
        Path systemd = write(folder.resolve("bin/systemd-run"), """
                #!/bin/sh
                for word; do
                    case "$word" in --setenv=*) env | grep "^${word#*=}=" ;; esac
                done >%s
                """.formatted(told));
        assertThat(systemd.toFile().setExecutable(true)).isTrue();
        run(
                List.of("sh", start.toString()),
                Map.of(
                        "PATH", systemd.getParent() + ":" + System.getenv("PATH"),
                        "DEPLOYMENT_ID", "d-1",
                        "DEPLOYMENT_GROUP_NAME", "Staging",
                        "APPLICATION_NAME", "SampleApp"));
        return Files.readAllLines(told).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void run(List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).isZero();
    }

    private static String entry(String zip, String name) throws IOException {
        return requireNonNull(entries(zip).get(name), name);
    }

    private static Map<String, String> entries(String zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(folder.resolve("builds").resolve(zip).toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                entries.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
