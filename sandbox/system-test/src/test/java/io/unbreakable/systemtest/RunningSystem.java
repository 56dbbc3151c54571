package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.sandbox.Layout;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.Sandbox;
import io.unbreakable.sandbox.SandboxSettings;
import io.unbreakable.sandbox.aws.PutEventsTrap;
import io.unbreakable.sandbox.demo.EventTap;
import io.unbreakable.sandbox.pipeline.events.Traps;
import io.unbreakable.sandbox.process.Closing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything, running: a sandbox whose monitor and pipeline are kind, so that what is tested is the system; its bus refuses every
 * third entry once, of which nobody may notice anything.
 */
final class RunningSystem implements AutoCloseable {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Map<String, String> IMPATIENT = Map.of(
            "UNBREAKABLE_INGEST_REQUEST_SETTLE", "2s",
            "UNBREAKABLE_INGEST_ANSWER_WAIT", "15s",
            "UNBREAKABLE_REMEDIATOR_CONFIRM_AFTER", "1s",
            "UNBREAKABLE_REMEDIATOR_CONFIRM_WITHIN", "2s",
            "UNBREAKABLE_REMEDIATOR_LOOK_EVERY", "1s",
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");

    private final Closing parts = new Closing();
    private final List<EventData> events = new CopyOnWriteArrayList<>();
    private final Path run;
    private final TraceCollector traces;
    private final Sandbox sandbox;
    private @Nullable Run firstRelease;

    private RunningSystem() {
        this.run =
                Path.of("target/whole-system/" + ProcessHandle.current().pid()).toAbsolutePath();
        this.traces = parts.add(new TraceCollector());
        Map<String, String> serviceSettings = new HashMap<>(IMPATIENT);
        serviceSettings.put("UNBREAKABLE_TRACES_ENDPOINT", traces.endpoint());
        SandboxSettings settings = new SandboxSettings(
                Layout.free(),
                ROOT,
                run,
                Duration.ofSeconds(1),
                Traps.none(),
                io.unbreakable.sandbox.monitor.Traps.none(),
                new PutEventsTrap(1, 0.3),
                serviceSettings);
        this.sandbox = parts.add(Sandbox.start(settings, change -> {}));
        parts.add(new EventTap(sandbox.cloud(), event -> events.add(event.data())));
    }

    static RunningSystem start() {
        return new RunningSystem();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** The traces of all services. */
    TraceCollector traces() {
        return traces;
    }

    /** The logs of all services. */
    ServiceLogs logs() {
        return new ServiceLogs(run.resolve("logs"));
    }

    /** The metrics of all services. */
    Metrics metrics() {
        return new Metrics(sandbox.layout());
    }

    /** Everything that our bus carried so far. */
    List<EventData> events() {
        return events;
    }

    /** What is to be validated of this execution, as soon as its first window is known. */
    Validation awaitValidation(String execution) {
        await("the window of " + execution)
                .atMost(Duration.ofSeconds(150))
                .until(() -> validations(execution).findFirst().isPresent());
        return validations(execution).findFirst().orElseThrow();
    }

    private Stream<Validation> validations(String execution) {
        return events.stream()
                .filter(ValidationRequested.class::isInstance)
                .map(event -> ((ValidationRequested) event).validation())
                .filter(validation -> validation.execution().executionId().equals(execution));
    }

    Report report() {
        return new Report(sandbox.report());
    }

    FrontDoor frontDoor() {
        return new FrontDoor(
                sandbox.layout().uri(Place.FRONT_DOOR), sandbox.secrets().frontDoor(), sandbox.report());
    }

    DeadLetters deadLetters() {
        return new DeadLetters(sandbox.cloud().endpoint("SQS"), sandbox.cloud().endpoint("EVENTBRIDGE"));
    }

    Load load() {
        return new Load(run.resolve("deployments"));
    }

    /** What Dynatrace tells of the service in this environment. */
    JsonPath monitored(String environment, Map<String, String> parameters) {
        String selector = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:" + environment + "\")";
        return said(asked().queryParam("entitySelector", selector)
                .queryParams(parameters)
                .get("/api/v2/entities"));
    }

    /** What Dynatrace answers at this path below {@code /api/v2/}. */
    JsonPath dynatrace(String path, Object... parameters) {
        return said(asked().get("/api/v2/" + path, parameters));
    }

    private RequestSpecification asked() {
        return given().baseUri(sandbox.monitor().baseUri().toString())
                .header("Authorization", "Api-Token " + sandbox.secrets().dynatraceToken());
    }

    private static JsonPath said(Response response) {
        return response.then().statusCode(200).extract().jsonPath();
    }

    /** The id of the service in this environment. */
    String serviceIn(String environment) {
        return monitored(environment, Map.of()).getString("entities[0].entityId");
    }

    /** Releases a build of which nothing is known, after the first release: there is something to compare with. */
    String release(String build, Map<String, String> environment, String monspec) {
        firstRelease();
        return sandbox.releases().release(build, environment, monspec);
    }

    /** What came of the very first release, in production. */
    synchronized Run firstRelease() {
        if (firstRelease == null) {
            String execution = sandbox.releases().release("1", Map.of(), Monspecs.quick());
            Run staging = report().awaitDecision(execution, "StagingGate");
            assertThat(staging.decision()).as(staging.toString()).isEqualTo("approved");
            firstRelease = report().awaitDecision(execution, "ProductionGate");
        }
        return firstRelease;
    }

    @Override
    public void close() {
        parts.close();
    }
}
