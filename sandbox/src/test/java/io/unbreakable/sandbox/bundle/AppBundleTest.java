package io.unbreakable.sandbox.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unbreakable.sandbox.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppBundleTest {
    private static final String START = "scripts/start.sh";
    private static final String VALIDATE = "scripts/validate.sh";

    @TempDir
    private Path temp;

    private Path app;

    @BeforeEach
    void packageTheApp() throws IOException {
        app = TinyApp.packagedIn(Files.createDirectory(temp.resolve("quarkus-app")));
    }

    @Test
    void holdsTheAppAndWhatCodeDeployNeeds() throws IOException {
        var bundle = unpacked(AppBundle.of(app, "3")).folder();

        assertThat(bundle.resolve("appspec.yml")).content().contains("ApplicationStart:", "location: scripts/start.sh");
        assertThat(bundle.resolve("app/lib/main/some.txt")).hasContent("text");
        assertThat(bundle.resolve("app/quarkus-run.jar")).hasSameBinaryContentAs(app.resolve("quarkus-run.jar"));
    }

    @Test
    void isTheSameWheneverItIsMadeAndDiffersByBuild() throws IOException {
        var file = temp.resolve("bundle.zip");
        AppBundle.of(app, "3").writeTo(file);

        assertThat(file).hasBinaryContent(AppBundle.of(app, "3").toBytes());
        assertThat(AppBundle.of(app, "4").toBytes())
                .isNotEqualTo(AppBundle.of(app, "3").toBytes());
    }

    @Test
    void startsWithItsBuildNumberAndTheVariablesOfItsDeployment() throws Exception {
        var bundle =
                unpacked(new AppBundle(app, "7-rc", Map.of("SAMPLE_FAILURE_PERCENT", "30", "QUOTED", "it's $HOME")));
        var instance = instance();

        try (var running = bundle.run(START, instance)) {
            assertThat(bundle.exitCode(VALIDATE, instance)).isZero();

            assertThat(running.alive()).isTrue();
            assertThat(variable(instance, "BUILD_NUMBER")).isEqualTo("7-rc");
            assertThat(variable(instance, "SAMPLE_FAILURE_PERCENT")).isEqualTo("30");
            assertThat(variable(instance, "QUOTED")).isEqualTo("it's $HOME");
            assertThat(variable(instance, "DT_TAGS")).isEqualTo("DeploymentGroup=Production Application=SampleApp");
            assertThat(variable(instance, "DT_CUSTOM_PROP")).contains("DEPLOYMENT_ID=d-1");
            assertThat(variable(instance, "DT_CLUSTER_ID")).isEqualTo("Production");
        }
    }

    @Test
    void anAppThatEndsAtOnceIsNotValid() throws IOException {
        var bundle = unpacked(new AppBundle(app, "3", Map.of("TINY_FAILS", "yes")));
        var instance = instance();

        assertThat(bundle.exitCode(START, instance)).isEqualTo(3);
        assertThat(bundle.exitCode(VALIDATE, instance)).isEqualTo(1);
        assertThat(bundle.logOf(VALIDATE)).contains("has ended before it was healthy");
    }

    @Test
    void fallsBackToTheJavaOnThePath() throws IOException {
        var bundle = unpacked(new AppBundle(app, "3", Map.of("TINY_FAILS", "yes", "JAVA_HOME", "")));
        var instance = instance();
        instance.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");

        assertThat(bundle.exitCode(START, instance)).isEqualTo(3);
    }

    @Test
    void refusesAFolderWithoutAnApp() {
        assertThatThrownBy(() -> AppBundle.of(temp, "3")).hasMessageContaining("build sample-app first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1'; rm -rf /'", "1\n2"})
    void refusesWhatIsNoBuildNumber(String buildNumber) {
        assertThatThrownBy(() -> AppBundle.of(app, buildNumber)).hasMessageContaining("Not a build number");
    }

    @Test
    void refusesWhatIsNoVariable() {
        assertThatThrownBy(() -> new AppBundle(app, "3", Map.of("A B", "c"))).hasMessageContaining("A B");
    }

    private Unpacked unpacked(AppBundle bundle) throws IOException {
        return Unpacked.from(bundle.toBytes(), temp.resolve("unpacked"));
    }

    private static Map<String, String> instance() {
        return new HashMap<>(Map.of(
                "PORT", Integer.toString(Ports.free()),
                "JAVA_HOME", System.getProperty("java.home"),
                "APPLICATION_NAME", "SampleApp",
                "DEPLOYMENT_GROUP_NAME", "Production",
                "DEPLOYMENT_ID", "d-1"));
    }

    private static String variable(Map<String, String> instance, String name) throws Exception {
        var uri = URI.create("http://127.0.0.1:%s/?%s".formatted(instance.get("PORT"), name));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
