package io.unbreakable.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.ApprovalClosed;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.ingest.domain.Watch;
import io.unbreakable.ingest.store.WatchStore;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.messaging.PipelineEmulator;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What no event told is found by asking: CodePipeline's is the sandbox's, none of whose events ever comes. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(AwsAnswers.class)
class FindingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static BusTap tap;
    private final long began = Instant.now().minusSeconds(90).toEpochMilli();
    private final PipelineEmulator codePipeline = new PipelineEmulator();

    @Inject
    WatchStore watches;

    @Inject
    SqsClient sqs;

    @Inject
    S3Client s3;

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

    @Test
    void anExecutionIsFoundThatNoEventEverSpokeOf() {
        String pipeline = codePipeline.create("QUEUED");
        String execution = codePipeline.executions(pipeline).getFirst();
        watches.begin(Watch.pipeline(pipeline, null, true, Instant.now()));

        String token = codePipeline.token(pipeline, execution, "");

        assertThat(heard(ApprovalWaiting.class, event -> event.token().equals(token))
                        .execution()
                        .executionId())
                .isEqualTo(execution);
        heard(ValidationRequested.class, event -> isOf(execution, event));
        heard(ExecutionChanged.class, event -> isOf(execution, event) && isPipeline(event, "STARTED"));
        codePipeline.answer(pipeline, token, "Rejected");
        heard(ApprovalClosed.class, event -> event.token().equals(token));
        heard(ExecutionChanged.class, event -> isOf(execution, event) && isPipeline(event, "FAILED"));
        assertThat(tap.heard(EventData.class, event -> isOf(execution, event)))
                .extracting(event -> event.data().eventId())
                .doesNotHaveDuplicates();
    }

    @Test
    void anExecutionIsFoundOfAPipelineOfWhichAnEventOnceSpoke() {
        String pipeline = codePipeline.create("PARALLEL");
        String first = codePipeline.executions(pipeline).getFirst();
        codePipeline.token(pipeline, first, "");
        new Inbox(sqs).send(Messages.pipeline(pipeline, first, "STARTED"));
        heard(ApprovalWaiting.class, event -> isOf(first, event));

        String second = codePipeline.start(pipeline);

        heard(ApprovalWaiting.class, event -> isOf(second, event));
    }

    @Test
    void aDeploymentByHandIsFoundWhileAnExecutionOfItsPipelineGoesOn() {
        Release release = Release.begun(s3);
        String byHand = "h-" + release.deployment();
        AwsAnswers.deploysByHand(release.pipeline(), release.executionId(), "Staging", byHand);

        release.story().forEach(new Inbox(sqs)::send);

        DeploymentStarted started = heard(
                DeploymentStarted.class,
                event -> event.deployment().deploymentId().equals(byHand));
        assertThat(started.environment()).isEqualTo("Staging");
    }

    @Test
    void ofSeveralIngestsOneAsksAboutAPipeline() {
        Instant due = Instant.now().plusSeconds(600);
        Watch watch = Watch.pipeline("p-" + UUID.randomUUID(), null, false, due);
        watches.begin(watch);

        long claimed = IntStream.range(0, 8)
                .parallel()
                .filter(each ->
                        watches.claim(watch.subject(), due, due.plusSeconds(60)).isPresent())
                .count();

        assertThat(claimed).isEqualTo(1);
    }

    @Test
    void aPipelineIsListedNoMoreOftenThanItIsMeantTo() {
        String pipeline = codePipeline.create("QUEUED");
        Instant begun = Instant.now();
        watches.begin(Watch.pipeline(pipeline, null, true, begun));

        await().atMost(PATIENCE).until(() -> listed(pipeline) >= 4);

        long atMost = 1 + Duration.between(begun, Instant.now()).toMillis() / 800;
        assertThat((long) listed(pipeline)).isLessThanOrEqualTo(atMost);
    }

    @Test
    void problemsAreFoundWhoseNotificationsNeverCame() {
        String id = "-" + UUID.randomUUID() + "_1V2";
        AwsAnswers.problems(problem(id, "OPEN", began), id, problem(id, "OPEN", began));

        ProblemOpened opened =
                heard(ProblemOpened.class, event -> event.problemId().equals(id));
        AwsAnswers.problems("", id, problem(id, "CLOSED", began));

        assertThat(opened.startedAt()).isEqualTo(Instant.ofEpochMilli(began));
        assertThat(opened.impactedEntities()).containsExactly("SERVICE-1");
        assertThat(heard(ProblemClosed.class, event -> event.problemId().equals(id))
                        .key())
                .isEqualTo(opened.key());
    }

    @Test
    void aProblemThatIsOpenedAgainIsAnotherThoughItsIdIsTheSame() {
        String id = "-" + UUID.randomUUID() + "_2V2";
        AwsAnswers.problems(problem(id, "OPEN", began), id, problem(id, "OPEN", began));
        heard(ProblemOpened.class, event -> isOf(id, began, event));

        AwsAnswers.problems(problem(id, "OPEN", began + 60_000), id, problem(id, "OPEN", began + 60_000));

        heard(ProblemOpened.class, event -> isOf(id, began + 60_000, event));
        ProblemClosed closed =
                heard(ProblemClosed.class, event -> event.problemId().equals(id));
        assertThat(closed.startedAt()).isEqualTo(Instant.ofEpochMilli(began));
    }

    @Test
    void aLateNotificationOfAnOpeningSaysNothingNewAndOneWithoutItsTimeIsDated() {
        String id = "-" + UUID.randomUUID() + "_3V2";
        AwsAnswers.problems("", id, problem(id, "CLOSED", began));
        String body = "{\"PID\":\"%s\",\"State\":\"%s\",\"ImpactedEntities\":[]}";
        Inbox inbox = new Inbox(sqs);

        inbox.send(Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, body.formatted(id, "RESOLVED")));
        ProblemClosed closed =
                heard(ProblemClosed.class, event -> event.problemId().equals(id));
        inbox.send(Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, body.formatted(id, "OPEN")));
        ProblemOpened opened =
                heard(ProblemOpened.class, event -> event.problemId().equals(id));

        assertThat(opened.key()).isEqualTo(closed.key()).endsWith("/" + began);
    }

    private static String problem(String id, String status, long start) {
        return """
                {"problemId":"%s","displayId":"P-1","title":"Failure rate increase","status":"%s","severityLevel":"ERROR",
                 "startTime":%d,"endTime":-1,
                 "impactedEntities":[{"entityId":{"id":"SERVICE-1","type":"SERVICE"},"name":"shop"}]}
                """.formatted(id, status, start);
    }

    private static <T extends EventData> T heard(Class<T> type, Predicate<T> which) {
        return tap.awaitEvent(type, which).data();
    }

    private static int listed(String pipeline) {
        return AwsAnswers.SERVER
                .findAll(postRequestedFor(urlEqualTo("/"))
                        .withHeader("X-Amz-Target", equalTo("CodePipeline_20150709.ListPipelineExecutions"))
                        .withRequestBody(containing(pipeline)))
                .size();
    }

    private static boolean isOf(String execution, EventData event) {
        return event.correlationId().equals(execution);
    }

    private static boolean isOf(String id, long start, ProblemOpened event) {
        return event.problemId().equals(id) && Instant.ofEpochMilli(start).equals(event.startedAt());
    }

    private static boolean isPipeline(ExecutionChanged event, String state) {
        return event.level() == ExecutionLevel.PIPELINE && event.state().equals(state);
    }
}
