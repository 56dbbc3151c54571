package io.unbreakable.systemtest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.unbreakable.sandbox.bundle.AppBundle;
import io.unbreakable.sandbox.process.ChildProcess;
import io.unbreakable.sandbox.process.Ports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SampleAppBundleTest {
    private static final Path APP = Path.of("../../sample-app/target/quarkus-app");

    @TempDir
    private Path folder;

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theBundleOfABuildUnpacksStartsAndStops() throws IOException {
        unpack(AppBundle.of(APP, "4").toBytes());
        String port = Integer.toString(Ports.free());
        var instance = Map.of(
                "PORT", port, "JAVA_HOME", System.getProperty("java.home"), "DEPLOYMENT_GROUP_NAME", "Production");

        var app = run("start.sh", instance);
        try (app;
                var validation = run("validate.sh", instance)) {
            assertThat(validation.exit().join()).isZero();
            String url = "http://127.0.0.1:" + port;
            get(url + "/api/version").then().body("buildNumber", equalTo("4")).body("production", equalTo(true));
            get(url).then().body(containsString("DeploymentGroup=Production"));
        }

        assertThat(app.alive()).isFalse();
        assertThat(folder.resolve("serviceoutput.log")).exists();
    }

    private ChildProcess run(String script, Map<String, String> instance) {
        var command = List.of(folder.resolve("scripts").resolve(script).toString());
        return ChildProcess.start(script, command, instance, folder, folder.resolve(script + ".log"));
    }

    private void unpack(byte[] zip) throws IOException {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
                assertThat(file.toFile().setExecutable(true)).isTrue();
            }
        }
    }
}
