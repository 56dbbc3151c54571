package io.unbreakable.sandbox.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.sandbox.bundle.AppBundle;
import io.unbreakable.sandbox.bundle.TinyApp;
import io.unbreakable.sandbox.pipeline.events.Traps;
import io.unbreakable.sandbox.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(TestS3.LOCK)
class AppBundleDeploymentTest {
    private final int port = Ports.free();
    private final Cloud cloud = Cloud.start(
            Traps.none(),
            InstantSource.system(),
            SamplePipeline.declaration(),
            Map.of("Production", Map.of("PORT", Integer.toString(port))));

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void replacesARunningAppByTheNextBuildOnTheSamePort(@TempDir Path folder) throws Exception {
        // Given
        Path app = TinyApp.packagedIn(folder);
        String first = deploy("build-1.zip", AppBundle.of(app, "1"));
        cloud.awaitDeployment(first, "Succeeded");
        assertThat(variable("BUILD_NUMBER")).isEqualTo("1");

        // When
        String second = deploy("build-2.zip", AppBundle.of(app, "2"));
        cloud.awaitDeployment(second, "Succeeded");

        // Then
        assertThat(variable("BUILD_NUMBER")).isEqualTo("2");
        assertThat(variable("DEPLOYMENT_ID")).isEqualTo(second);
    }

    @Test
    void failsAtOnceWhenTheAppDiesWhileItStarts(@TempDir Path folder) throws Exception {
        // When
        String id = deploy("dying.zip", new AppBundle(TinyApp.packagedIn(folder), "1", Map.of("TINY_FAILS", "yes")));
        cloud.awaitDeployment(id, "Failed");

        // Then
        assertThat(cloud.deploy()
                        .getDeployment(request -> request.deploymentId(id))
                        .deploymentInfo()
                        .errorInformation()
                        .message())
                .contains("start.sh failed with exit code 3");
    }

    private String deploy(String key, AppBundle bundle) {
        Cloud.put(key, bundle.toBytes(), Map.of());
        return cloud.deploy("Production", key);
    }

    private String variable(String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/?%s".formatted(port, name)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
