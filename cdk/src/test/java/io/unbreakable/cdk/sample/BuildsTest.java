package io.unbreakable.cdk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make builds} makes of an app: the bundles that CodeDeploy takes, and the monspec. */
class BuildsTest {
    @TempDir
    static Path folder;

    private static Bundles bundles = new Bundles(Path.of(""));

    @BeforeAll
    static void make() throws Exception {
        bundles = Bundles.in(folder);
    }

    @Test
    void makesFourBuildsThatDifferByTheirNumber() throws IOException {
        for (int build = 1; build <= 4; build++) {
            Map<String, String> app = bundles.entries(build + "/app.zip");
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
        assertThat(bundles.entries("1/tests.zip"))
                .containsOnlyKeys(
                        "appspec.yml", "load.jar", "scripts/start.sh", "scripts/stop.sh", "scripts/validate.sh");
    }

    @Test
    void namesOnlyScriptsAndFilesThatAreInTheBundle() throws IOException {
        for (String bundle : List.of("1/app.zip", "1/tests.zip")) {
            Map<String, String> entries = bundles.entries(bundle);
            assertThat(bundles.entry(bundle, "appspec.yml")
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
        byte[] first = Files.readAllBytes(bundles.file("2/app.zip"));
        bundles.make();

        assertThat(Files.readAllBytes(bundles.file("2/app.zip"))).isEqualTo(first);
    }

    @Test
    void startsTheAppWithWhatTheAutoTagRuleReads() throws Exception {
        Map<String, String> started =
                new StartedApp(folder).environment(bundles.entry("2/app.zip", "scripts/start.sh"));

        assertThat(started)
                .containsEntry("BUILD_NUMBER", "2")
                .containsEntry("DT_CLUSTER_ID", "Staging")
                .containsEntry("DT_TAGS", "DeploymentGroup=Staging Application=SampleApp")
                .containsEntry(
                        "DT_CUSTOM_PROP", "DEPLOYMENT_ID=d-1 DEPLOYMENT_GROUP_NAME=Staging APPLICATION_NAME=SampleApp");
        assertThat(started.get("DT_CUSTOM_PROP")).contains(StartedApp.readByTheRule() + "=Staging");
    }

    @Test
    void startsWhereADeploymentThatFailedLeftItsUnitBehind() throws Exception {
        var instance = new StartedApp(folder);
        for (String bundle : List.of("1/app.zip", "1/tests.zip")) {
            String start = bundles.entry(bundle, "scripts/start.sh");

            assertThat(instance.environment(start)).isNotEmpty();
            assertThat(instance.environment(start)).isNotEmpty();
        }
    }

    @Test
    void hasGatesThatMeasureInMinutes() throws IOException {
        JsonNode gates = new ObjectMapper()
                .readTree(bundles.file("1/monspec.json").toFile())
                .path("SampleApp")
                .path("gates");

        assertThat(gates).hasSize(2).allSatisfy(gate -> {
            assertThat(gate.path("wait").asText()).isEqualTo("5m");
            assertThat(List.of(gate.path("warmup"), gate.path("settle"), gate.path("extend")))
                    .allSatisfy(wait -> assertThat(wait.asText()).endsWith("m"));
        });
    }
}
