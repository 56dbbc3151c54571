package io.unbreakable.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.Emulators;
import io.unbreakable.sandbox.Layout;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.Secrets;
import io.unbreakable.sandbox.aws.PutEventsTrap;
import io.unbreakable.sandbox.frontdoor.FrontDoor;
import io.unbreakable.sandbox.monitor.ApiToken;
import io.unbreakable.sandbox.monitor.Monitor;
import io.unbreakable.sandbox.monitor.MonitorSettings;
import io.unbreakable.sandbox.pipeline.PipelineCloud;
import io.unbreakable.sandbox.pipeline.PipelineSettings;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import io.unbreakable.sandbox.process.Closing;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is around the services: the embedded AWS, the front door, a monitor that has data, and pipelines that only have gates. */
final class World implements AutoCloseable {
    private final Closing parts = new Closing();
    private final Layout layout = Layout.free();
    private final Secrets secrets = Secrets.random();
    private final Path root;
    private final Path run;
    private final Duration slot;
    private final Emulators cloud;
    private final Monitor monitor;
    private final PipelineCloud pipelines;
    private final FrontDoor frontDoor;

    private World(Path root, Path run, Duration slot, Pace pace, List<JsonNode> declarations) {
        this.root = root;
        this.run = run;
        this.slot = slot;
        this.cloud = parts.add(Emulators.start(layout, run.resolve("logs"), PutEventsTrap.none()));
        cloud.provision();
        cloud.createBucket(SamplePipeline.SOURCE_BUCKET);
        cloud.createBucket(SamplePipeline.ARTIFACT_BUCKET);
        this.frontDoor = parts.add(new FrontDoor(
                0,
                secrets.frontDoor(),
                cloud.endpoint("SQS"),
                Topology.queue(Service.INGEST),
                layout.uri(Place.REPORT)));
        this.monitor = monitor(pace);
        this.pipelines = parts.add(PipelineCloud.start(
                new PipelineSettings(
                        layout.port(Place.CODEPIPELINE),
                        layout.port(Place.CODEDEPLOY),
                        run.resolve("deployments"),
                        List.of(),
                        declarations,
                        pace.pipelineTraps(),
                        Clock.systemUTC(),
                        change -> {}),
                cloud.awsEvents(),
                cloud.clients().s3()));
    }

    /** Starts one. */
    static World start(Path root, Path run, Duration slot, Pace pace, List<JsonNode> declarations) {
        return new World(root, run, slot, pace, declarations);
    }

    /** One more monitor, with data; the first one is what services ask that are told nothing else. */
    Monitor monitor(Pace pace) {
        MonitorSettings settings = MonitorSettings.seconds(ApiToken.full(secrets.dynatraceToken()), Set.of())
                .withSlot(slot)
                .withTraps(pace.monitorTraps());
        Monitor started = parts.add(Monitor.start(settings, Clock.systemUTC()));
        parts.add(new Feeder(started.recorder()));
        return started;
    }

    /** Closed together with the world, before what the world is made of. */
    <T extends AutoCloseable> T add(T part) {
        return parts.add(part);
    }

    /** Starts a service with these variables besides; it is not waited for. */
    ServiceProcess service(Service service, Map<String, String> more, List<String> jvm) {
        Map<String, String> variables = new HashMap<>(environment());
        variables.putAll(more);
        return parts.add(ServiceProcess.start(service, root, run, variables, jvm));
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(cloud.environment());
        variables.put(
                "AWS_ENDPOINT_URL_CODEPIPELINE", pipelines.codePipelineUri().toString());
        variables.put("AWS_ENDPOINT_URL_CODEDEPLOY", pipelines.codeDeployUri().toString());
        variables.put("UNBREAKABLE_DYNATRACE_URL", monitor.baseUri().toString());
        variables.put("UNBREAKABLE_DYNATRACE_TOKEN", secrets.dynatraceToken());
        variables.put("UNBREAKABLE_SLOT", slot.toSeconds() + "s");
        variables.put("UNBREAKABLE_INGEST_REQUEST_SETTLE", "2s");
        return variables;
    }

    Emulators cloud() {
        return cloud;
    }

    Monitor monitor() {
        return monitor;
    }

    URI codePipeline() {
        return pipelines.codePipelineUri();
    }

    URI frontDoor() {
        return frontDoor.uri();
    }

    Secrets secrets() {
        return secrets;
    }

    Duration slot() {
        return slot;
    }

    @Override
    public void close() {
        parts.close();
    }
}
