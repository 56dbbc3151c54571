package io.unbreakable.sandbox;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.frontdoor.FrontDoor;
import io.unbreakable.sandbox.monitor.ApiToken;
import io.unbreakable.sandbox.monitor.Monitor;
import io.unbreakable.sandbox.monitor.MonitorSettings;
import io.unbreakable.sandbox.monitor.WebhookSettings;
import io.unbreakable.sandbox.pipeline.PipelineCloud;
import io.unbreakable.sandbox.pipeline.PipelineSettings;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import io.unbreakable.sandbox.pipeline.events.PipelineObserver;
import io.unbreakable.sandbox.process.Closing;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;

/** Everything together, running: the emulators, the pipeline, the monitor with its traffic, and the six services. */
public final class Sandbox implements AutoCloseable {
    /** Where AWS and a tenant need minutes, the sandbox needs seconds. */
    private static final Map<String, String> SECONDS_INSTEAD_OF_MINUTES = Map.of(
            "UNBREAKABLE_GATE_GRACE", "60s",
            "UNBREAKABLE_INGEST_ANNOUNCE_EVERY", "2s",
            "UNBREAKABLE_INGEST_REQUEST_SETTLE", "2s",
            "UNBREAKABLE_INGEST_PROBLEMS_EVERY", "10s",
            "UNBREAKABLE_REMEDIATOR_CONFIRM_AFTER", "2s",
            "UNBREAKABLE_REMEDIATOR_LOOK_EVERY", "2s",
            "UNBREAKABLE_REMEDIATOR_COOL_DOWN", "20s",
            "UNBREAKABLE_REMEDIATOR_ATTEMPTS", "100",
            "UNBREAKABLE_SCHEDULER_SWEEP_EVERY", "5s");

    private final SandboxSettings settings;
    private final Secrets secrets;
    private final Closing parts;
    private final Cloud cloud;
    private final Monitor monitor;
    private final PipelineCloud pipeline;
    private final Services services;
    private final S3Client s3;

    private Sandbox(SandboxSettings settings, PipelineObserver observer, Closing parts) {
        this.settings = settings;
        this.parts = parts;
        this.secrets = Secrets.random();
        Layout layout = settings.layout();
        this.cloud = parts.add(
                ForeignCloud.isMeant(System.getenv())
                        ? ForeignCloud.of(System.getenv())
                        : Emulators.start(layout, settings.run().resolve("logs"), settings.putEventsTrap()));
        cloud.provision();
        parts.add(new FrontDoor(
                layout.port(Place.FRONT_DOOR),
                secrets.frontDoor(),
                cloud.endpoint("SQS"),
                Topology.queue(Service.INGEST),
                report()));
        this.s3 = cloud.clients().s3();
        cloud.createBucket(SamplePipeline.SOURCE_BUCKET);
        cloud.createBucket(SamplePipeline.ARTIFACT_BUCKET);
        this.monitor = parts.add(Monitor.start(monitorSettings(), Clock.systemUTC()));
        Traffic traffic = parts.add(Traffic.start(layout, monitor.recorder(), Clock.systemUTC()));
        this.pipeline = parts.add(PipelineCloud.start(
                new PipelineSettings(
                        layout.port(Place.CODEPIPELINE),
                        layout.port(Place.CODEDEPLOY),
                        settings.run().resolve("deployments"),
                        SamplePipeline.groups(traffic.instances()),
                        List.of(SamplePipeline.declaration()),
                        settings.pipelineTraps(),
                        Clock.systemUTC(),
                        change -> {
                            new DeployedProcess(settings.run(), monitor.recorder()).happened(change);
                            observer.happened(change);
                        }),
                cloud.awsEvents(),
                s3));
        this.services = parts.add(Services.start(settings, serviceEnvironment()));
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param observer is told every change of state of pipelines and deployments
     */
    public static Sandbox start(SandboxSettings settings, PipelineObserver observer) {
        Closing parts = new Closing();
        try {
            Sandbox sandbox = new Sandbox(settings, observer, parts);
            sandbox.services.awaitReady();
            return sandbox;
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    /** Puts releases into the pipeline. */
    public Releases releases() {
        return new Releases(settings.root(), s3, pipeline.codePipelineUri());
    }

    /** The six services. */
    public Services services() {
        return services;
    }

    /** Where queues, buckets, tables and buses are. */
    public Cloud cloud() {
        return cloud;
    }

    /** The monitor. */
    public Monitor monitor() {
        return monitor;
    }

    /** CodePipeline and CodeDeploy. */
    public PipelineCloud pipeline() {
        return pipeline;
    }

    /** Who listens where. */
    public Layout layout() {
        return settings.layout();
    }

    /** What has to be known to get in. */
    public Secrets secrets() {
        return secrets;
    }

    /** A sentence for each log that holds a secret or a payload. */
    public List<String> secretsInLogs() {
        return LogSecrets.found(settings.run(), secrets.and(services.secrets()));
    }

    /** Where the report is. */
    public URI report() {
        return URI.create("http://localhost:" + settings.layout().port(Place.REPORT));
    }

    private MonitorSettings monitorSettings() {
        URI problems = settings.layout().uri(Place.FRONT_DOOR).resolve("/v1/problems");
        ApiToken token = ApiToken.full(secrets.dynatraceToken());
        Set<String> watched = Set.of("Production");
        MonitorSettings usual = settings.isHurried()
                ? MonitorSettings.seconds(token, watched)
                : MonitorSettings.minutes(token, watched);
        return usual.withSlot(settings.slot())
                .withPort(settings.layout().port(Place.MONITOR))
                .withWebhook(new WebhookSettings(problems, "Bearer " + secrets.frontDoor()))
                .withTokens(List.of(token, ApiToken.setup(secrets.dynatraceSetupToken())))
                .withTraps(settings.monitorTraps());
    }

    private Map<String, String> serviceEnvironment() {
        Map<String, String> variables = new HashMap<>(cloud.environment());
        variables.put(
                "AWS_ENDPOINT_URL_CODEPIPELINE", pipeline.codePipelineUri().toString());
        variables.put("AWS_ENDPOINT_URL_CODEDEPLOY", pipeline.codeDeployUri().toString());
        variables.put("UNBREAKABLE_DYNATRACE_URL", monitor.baseUri().toString());
        variables.put("UNBREAKABLE_DYNATRACE_TOKEN", secrets.dynatraceToken());
        variables.put("UNBREAKABLE_INGEST_PIPELINES", SamplePipeline.NAME);
        variables.put("UNBREAKABLE_REPORT_URL", report().toString());
        variables.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        variables.put("UNBREAKABLE_SLOT", settings.slot().toSeconds() + "s");
        if (settings.isHurried()) {
            variables.putAll(SECONDS_INSTEAD_OF_MINUTES);
        }
        return variables;
    }

    @Override
    public void close() {
        parts.close();
    }
}
