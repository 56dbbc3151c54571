package io.unbreakable.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.sandbox.aws.PutEventsTrap;
import io.unbreakable.sandbox.pipeline.PipelineCloud;
import io.unbreakable.sandbox.pipeline.PipelineSettings;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Runs the embedded AWS alone, for tests: prints the SDK's variables as one line of JSON and ends with its standard input.
 * CodePipeline and CodeDeploy have nothing in them, show pending approvals and ended executions late, and none of their events
 * ever comes: the tests say themselves what is heard.
 */
@Command(name = "emulators", description = "Run the embedded AWS alone, until standard input ends.")
final class EmulatorsCommand implements Callable<Integer> {
    private static final Duration LAG = Duration.ofSeconds(3);

    @Override
    public Integer call() throws IOException {
        Path logs = Files.createTempDirectory("unbreakable-emulators");
        try (Emulators emulators = Emulators.start(Layout.free(), logs, PutEventsTrap.none());
                PipelineCloud pipelines = PipelineCloud.start(
                        settings(logs),
                        emulators.awsEvents(),
                        emulators.clients().s3())) {
            emulators.provision();
            source(emulators);
            Map<String, String> variables = new LinkedHashMap<>(emulators.environment());
            variables.put(
                    "AWS_ENDPOINT_URL_CODEPIPELINE", pipelines.codePipelineUri().toString());
            variables.put(
                    "AWS_ENDPOINT_URL_CODEDEPLOY", pipelines.codeDeployUri().toString());
            System.out.println(new ObjectMapper().writeValueAsString(variables));
            System.out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        return 0;
    }

    /** Something for pipelines to take as their source: a monspec with nothing in it. */
    private static void source(Emulators emulators) {
        emulators.createBucket(SamplePipeline.SOURCE_BUCKET);
        emulators.createBucket(SamplePipeline.ARTIFACT_BUCKET);
        var unused = emulators
                .clients()
                .s3()
                .putObject(
                        request -> request.bucket(SamplePipeline.SOURCE_BUCKET).key(SamplePipeline.MONSPEC_KEY),
                        RequestBody.fromString("{}"));
    }

    private static PipelineSettings settings(Path folder) {
        Traps traps = Traps.none().withEvents(Duration.ZERO, 0, 0, 1).withLag(LAG, LAG);
        return new PipelineSettings(
                0, 0, folder.resolve("deployments"), List.of(), List.of(), traps, Clock.systemUTC(), change -> {});
    }
}
