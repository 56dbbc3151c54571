package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.Emulators;
import io.unbreakable.sandbox.Layout;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.SandboxSettings;
import io.unbreakable.sandbox.Secrets;
import io.unbreakable.sandbox.Services;
import io.unbreakable.sandbox.frontdoor.FrontDoor;
import io.unbreakable.sandbox.monitor.Monitor;
import io.unbreakable.sandbox.monitor.WebhookSettings;
import io.unbreakable.sandbox.pipeline.PipelineCloud;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import io.unbreakable.sandbox.process.Closing;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything together, with a passage before each dependency: the real services against the emulators of the sandbox. */
final class World implements AutoCloseable {
    /** Environments in which nothing of ours is deployed: their problems are nobody's. */
    static final List<String> ELSEWHERE = List.of("Elsewhere1", "Elsewhere2", "Elsewhere3");

    private final Closing parts = new Closing();
    private final SandboxSettings settings;
    private final Size size;
    private final Secrets secrets = Secrets.random();
    private final Callers callers = new Callers(secrets.dynatraceToken());
    private final Map<Dependency, URI> passages = new EnumMap<>(Dependency.class);
    private final Emulators aws;
    private final Monitor monitor;
    private final PipelineCloud pipeline;
    private final Weather weather;
    private final Services services;

    private World(SandboxSettings settings, Size size, Storm storm, Truth truth) {
        this.settings = settings;
        this.size = size;
        Layout layout = settings.layout();
        this.aws = parts.add(Emulators.start(layout, settings.run().resolve("logs"), settings.putEventsTrap(), storm));
        aws.provision();
        aws.createBucket(SamplePipeline.SOURCE_BUCKET);
        aws.createBucket(SamplePipeline.ARTIFACT_BUCKET);
        parts.add(new FrontDoor(
                layout.port(Place.FRONT_DOOR),
                secrets.frontDoor(),
                aws.endpoint("SQS"),
                Topology.queue(Service.INGEST),
                layout.uri(Place.REPORT)));
        this.monitor = parts.add(
                Monitor.start(WorldSettings.monitor(settings, callers, webhook(storm, truth)), Clock.systemUTC()));
        Weather traffic = parts.add(
                new Weather(settings.run().resolve("deployments"), environments(), truth.traffic(), Clock.systemUTC()));
        this.pipeline = parts.add(PipelineCloud.start(
                WorldSettings.pipeline(settings, change -> truth.happened(change, traffic.happened(change))),
                aws.awsEvents(),
                aws.clients().s3()));
        this.weather = traffic;
        traffic.start(monitor.recorder());
        open(storm, truth);
        this.services = parts.add(Services.start(settings, this::environment));
    }

    /** Starts everything and waits until it is ready. */
    static World start(SandboxSettings settings, Size size, Storm storm, Truth truth) {
        World world = new World(settings, size, storm, truth);
        try {
            world.services.awaitReady();
            return world;
        } catch (RuntimeException | Error e) {
            world.close();
            throw e;
        }
    }

    private WebhookSettings webhook(Storm storm, Truth truth) {
        Postman postman = parts.add(new Postman(frontDoor(), storm::losesNotification, truth::told));
        return new WebhookSettings(postman.uri(), "Bearer " + secrets.frontDoor());
    }

    private void open(Storm storm, Truth truth) {
        Interference interference = truth.beside(storm::treatment);
        Map<Dependency, URI> targets = Map.of(
                Dependency.SQS, aws.endpoint("SQS"),
                Dependency.DYNAMODB, aws.endpoint("DYNAMODB"),
                Dependency.EVENTBRIDGE, aws.endpoint("EVENTBRIDGE"),
                Dependency.CODEPIPELINE, pipeline.codePipelineUri(),
                Dependency.CODEDEPLOY, pipeline.codeDeployUri(),
                Dependency.DYNATRACE, monitor.baseUri());
        targets.forEach((dependency, target) -> passages.put(
                dependency,
                parts.add(new Passage(dependency, target, callers, interference))
                        .uri()));
    }

    private static List<String> environments() {
        return Stream.concat(ELSEWHERE.stream(), Shop.ALL.stream().flatMap(shop -> shop.environments().stream()))
                .toList();
    }

    private Map<String, String> environment(Service service) {
        Map<String, String> variables = new HashMap<>(aws.environment());
        variables.put("AWS_ACCESS_KEY_ID", Callers.accessKey(service));
        passages.forEach((dependency, uri) -> variables.put(dependency.variable(), uri.toString()));
        variables.put("UNBREAKABLE_DYNATRACE_TOKEN", callers.token(service));
        variables.put(
                "UNBREAKABLE_REPORT_URL", settings.layout().uri(Place.REPORT).toString());
        variables.put("UNBREAKABLE_SLOT", settings.slot().toSeconds() + "s");
        variables.putAll(Hurry.settings(size));
        return variables;
    }

    Emulators aws() {
        return aws;
    }

    Monitor monitor() {
        return monitor;
    }

    PipelineCloud pipeline() {
        return pipeline;
    }

    Services services() {
        return services;
    }

    Weather weather() {
        return weather;
    }

    Callers callers() {
        return callers;
    }

    URI frontDoor() {
        return settings.layout().uri(Place.FRONT_DOOR);
    }

    /** The fifth promise: no log holds a secret or a payload. */
    List<Violation> secretsInLogs() {
        return Violation.ofLogs(settings.run(), secrets.and(services.secrets()));
    }

    String frontDoorSecret() {
        return secrets.frontDoor();
    }

    @Override
    public void close() {
        parts.close();
    }
}
