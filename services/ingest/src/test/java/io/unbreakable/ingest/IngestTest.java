package io.unbreakable.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.AnnouncementOutcome;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.DeploymentAnnounced;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.ingest.store.WatchStore;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.monspec.plan.BaselineRule;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(AwsAnswers.class)
class IngestTest {
    private static BusTap tap;

    @Inject
    SqsClient sqs;

    @Inject
    WatchStore watches;

    @Inject
    S3Client s3;

    Inbox inbox;
    Release release;
    String pipeline;

    @BeforeAll
    static void listen() {
        tap = BusTap.open();
    }

    @AfterAll
    static void stop() {
        tap.close();
    }

    @AfterEach
    void end() {
        Watching.end(watches);
    }

    @BeforeEach
    void aRelease() {
        inbox = new Inbox(sqs);
        release = Release.begun(s3);
        pipeline = release.pipeline();
    }

    @Test
    void aReleaseBecomesAValidationWhateverTheOrderOfItsEvents() {
        release.story().reversed().forEach(inbox::send);
        release.story().forEach(inbox::send);

        Validation validation = validation("StagingGate");
        assertThat(validation.deployment()).isNotNull().satisfies(deployment -> {
            assertThat(deployment.deploymentId()).isEqualTo(release.deployment());
            assertThat(deployment.label()).isEqualTo("Build 1");
        });
        assertThat(validation.plan())
                .isNotNull()
                .satisfies(plan -> assertThat(plan.baselineRule()).isEqualTo(BaselineRule.EXCUSED));
        tap.awaitEvent(ExecutionChanged.class, event -> event.execution().equals(validation.execution()));
        assertThat(tap.awaitEvent(
                                ApprovalWaiting.class,
                                event -> event.execution().equals(validation.execution()))
                        .data()
                        .token())
                .isEqualTo("token-" + pipeline);
        DeploymentFinished finished = tap.awaitEvent(
                        DeploymentFinished.class,
                        event -> event.deployment().deploymentId().equals(release.deployment()))
                .data();
        assertThat(finished.environment()).isEqualTo("Staging");
        assertThat(finished.execution()).isEqualTo(validation.execution());
        assertThat(tap.awaitEvent(
                                DeploymentAnnounced.class,
                                event -> event.deployment().deploymentId().equals(release.deployment()))
                        .data()
                        .outcome())
                .isEqualTo(AnnouncementOutcome.STORED);
        await().atMost(Duration.ofSeconds(150))
                .untilAsserted(() -> AwsAnswers.SERVER.verify(
                        1,
                        postRequestedFor(urlEqualTo("/e/1/api/v2/events/ingest"))
                                .withRequestBody(containing(
                                        "\"aws.codedeploy.deployment_id\":\"" + release.deployment() + "\""))));
    }

    @Test
    void aBuildsNameIsALineWhateverWasCommitted() {
        String committed = "Build 1\\r\\n\\u001b[2J<b>{7*7}\\ud800\\u202e " + "and more ".repeat(50);
        String named = "Build 1 \uFFFD[2J<b>{7*7}\uFFFD\uFFFD and more";

        release.story().stream()
                .map(message -> message.replace("\"Build 1\"", '"' + committed + '"'))
                .forEach(inbox::send);

        assertThat(Objects.requireNonNull(validation("StagingGate").deployment())
                        .label())
                .startsWith(named)
                .hasSize(200);
        await().atMost(Duration.ofSeconds(150))
                .untilAsserted(() -> AwsAnswers.SERVER.verify(
                        1,
                        postRequestedFor(urlEqualTo("/e/1/api/v2/events/ingest"))
                                .withRequestBody(containing(release.deployment()))
                                .withRequestBody(containing("\"title\":\"Deploy " + named))
                                .withRequestBody(containing("\"dt.event.deployment.version\":\"" + named))));
    }

    @Test
    void whatIsNestedDeepHarmsNobodyAndSaysWhy() throws IOException {
        String marker = UUID.randomUUID().toString();
        String nested = "[".repeat(40) + "]".repeat(40);
        release.monspec(s3, zip("{\"Shop\":" + nested + "}"));
        Map<String, String> monspecs = Map.of(
                "zip", "\"s3://artifacts/" + pipeline + "\"",
                "object", "{\"Shop\":" + nested + "}",
                "text", "\"{\\\"Shop\\\":" + "[".repeat(50_000) + "\"");

        monspecs.forEach((how, monspec) -> inbox.send(Messages.frontDoor(
                Topology.VALIDATION_REQUEST,
                "{\"requestId\":\"%s\",\"pipeline\":\"p\",\"execution\":\"1\",\"environment\":\"S\",\"comparison\":\"c\",\"wait\":\"5m\",\"monspec\":%s}"
                        .formatted(how + marker, monspec))));
        inbox.send(Messages.frontDoor(
                Topology.PROBLEM_NOTIFICATION,
                "{\"PID\":\"%s\",\"State\":\"OPEN\",\"ProblemDetails\":%s}"
                        .formatted(marker, "[".repeat(50_000) + "]".repeat(50_000))));

        for (String how : monspecs.keySet()) {
            assertThat(requested(how + marker).defect()).as(how).contains("nesting depth (33)");
        }
        await().atMost(Duration.ofSeconds(150)).until(() -> inbox.isDead(marker));
    }

    private static byte[] zip(String monspec) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("monspec.json"));
            zip.write(monspec.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void saysWhatToDoWhenNothingInDynatraceCarriesTheTagsToTheEnd() {
        AwsAnswers.dynatraceKnowsNobodyOf(release.deployment());

        release.story().forEach(inbox::send);

        DeploymentAnnounced announced = tap.awaitEvent(
                        DeploymentAnnounced.class,
                        event -> event.deployment().deploymentId().equals(release.deployment()))
                .data();
        assertThat(announced.outcome()).isEqualTo(AnnouncementOutcome.UNTAGGED);
        assertThat(announced.message()).contains("Staging").contains("DT_TAGS");
    }

    @Test
    void aBrokenFileIsAValidationThatSaysWhy() {
        AwsAnswers.pipeline(pipeline, "StagingToProduction,5");
        release.monspec(s3, "{ \"Shop\": ");

        inbox.send(Messages.source(pipeline, "Monspec", pipeline, "a file"));
        inbox.send(Messages.source(pipeline, "App", "app", "Build 1"));
        inbox.send(Messages.waiting(pipeline));

        assertThat(validation("ApproveStaging").defect()).contains("not valid JSON");
        tap.awaitEvent(
                ApprovalWaiting.class, event -> event.execution().pipeline().equals(pipeline));
    }

    @Test
    void problemsComeAndGoAndTestsAreIgnored() {
        String id = "P" + UUID.randomUUID();
        String test = "T" + UUID.randomUUID();
        String body = "{\"PID\":\"%s\",\"State\":\"%s\",\"ProblemTitle\":\"Order HOST-XXXXXXXXXXXXX fails\","
                + "\"ImpactedEntities\":[{\"entity\":\"%s\"}],"
                + "\"ProblemDetails\":{\"startTime\":1795168800000}}";

        inbox.send(
                Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, body.formatted(test, "OPEN", "HOST-XXXXXXXXXXXXX")));
        inbox.send(Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, body.formatted(id, "OPEN", "SERVICE-1")));
        inbox.send(Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, body.formatted(id, "RESOLVED", "SERVICE-1")));

        assertThat(tap.awaitEvent(
                                ProblemOpened.class, event -> event.problemId().equals(id))
                        .data()
                        .impactedEntities())
                .containsExactly("SERVICE-1");
        assertThat(tap.heard(ProblemOpened.class, event -> event.problemId().equals(id)))
                .allSatisfy(
                        event -> assertThat(event.data().startedAt()).isEqualTo(Instant.ofEpochMilli(1795168800000L)));
        tap.awaitEvent(ProblemClosed.class, event -> event.problemId().equals(id));
        assertThat(tap.heard(ProblemOpened.class, event -> event.problemId().equals(test)))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotDropped() {
        String marker = UUID.randomUUID().toString();

        inbox.send(Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, "{\"odd\":\"%s\"}".formatted(marker)));

        await().atMost(Duration.ofSeconds(150)).until(() -> inbox.isDead(marker));
    }

    @Test
    void anotherToolsRequestIsOneValidationHoweverOftenItIsSent() {
        String id = UUID.randomUUID().toString();
        String body = """
                {"requestId":"%s","pipeline":"jenkins","execution":"42","environment":"Staging",
                 "comparison":"StagingToProduction","wait":"5m","monspec":"s3://artifacts/%s"}
                """.formatted(id, pipeline);

        List.of(1, 2).forEach(time -> inbox.send(Messages.frontDoor(Topology.VALIDATION_REQUEST, body)));

        Validation validation = requested(id);
        assertThat(validation.plan())
                .isNotNull()
                .satisfies(plan -> assertThat(plan.comparison()).isEqualTo("StagingToProduction"));
        assertThat(validation.gate().mode()).isEqualTo(GateMode.OBSERVE);
        await().atMost(Duration.ofSeconds(150))
                .until(() -> tap.heard(ValidationRequested.class, of(id)).size() == 2);
        assertThat(tap.heard(ValidationRequested.class, of(id)))
                .allSatisfy(event -> assertThat(event.data().validation()).isEqualTo(validation));
    }

    @Test
    void aRequestWithAnUnreadableMonspecSaysWhy() {
        String id = UUID.randomUUID().toString();
        String body = """
                {"requestId":"%s","pipeline":"jenkins","execution":"42","environment":"Staging",
                 "comparison":"StagingToProduction","wait":"5m","monspec":"s3://artifacts/nothing-here"}
                """.formatted(id);

        inbox.send(Messages.frontDoor(Topology.VALIDATION_REQUEST, body));

        assertThat(requested(id).defect()).contains("There is no object s3://artifacts/nothing-here");
    }

    @Test
    void aRequestForAWindowThatEndsBeforeItBeginsSaysWhy() {
        String id = UUID.randomUUID().toString();
        String body = """
                {"requestId":"%s","pipeline":"jenkins","execution":"42","environment":"Staging",
                 "comparison":"StagingToProduction","from":"2026-11-20T10:05:00Z","to":"2026-11-20T10:00:00Z",
                 "monspec":"s3://artifacts/%s"}
                """.formatted(id, pipeline);

        inbox.send(Messages.frontDoor(Topology.VALIDATION_REQUEST, body));

        assertThat(requested(id).defect()).contains("before it has begun");
        assertThat(requested(id).plan()).isNull();
    }

    /** The validation that a tool asked for. */
    private static Validation requested(String requestId) {
        return tap.awaitEvent(ValidationRequested.class, of(requestId)).data().validation();
    }

    private static Predicate<ValidationRequested> of(String requestId) {
        return event -> event.validation().id().equals("request-" + requestId);
    }

    /** The validation of this gate in this test's pipeline. */
    private Validation validation(String gate) {
        return tap.awaitEvent(
                        ValidationRequested.class,
                        event -> event.validation().execution().pipeline().equals(pipeline)
                                && event.validation().gate().name().equals(gate))
                .data()
                .validation();
    }
}
