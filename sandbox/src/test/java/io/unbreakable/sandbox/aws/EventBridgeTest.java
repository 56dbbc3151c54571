package io.unbreakable.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.LimitExceededException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class EventBridgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static Sqs sqs;
    private static EventBridge bridge;
    private static SqsClient queues;
    private static EventBridgeClient events;

    @BeforeAll
    static void start() {
        sqs = new Sqs(0);
        queues = Clients.sqs(sqs.uri());
        bridge = new EventBridge(0, sqs.uri(), PutEventsTrap.none());
        events = Clients.eventBridge(bridge.uri());
        events.createEventBus(r -> r.name("unbreakable"));
    }

    @AfterAll
    static void stop() {
        events.close();
        bridge.close();
        queues.close();
        sqs.close();
    }

    @BeforeEach
    void queue() {
        queues.listQueues().queueUrls().forEach(url -> queues.deleteQueue(r -> r.queueUrl(url)));
        queues.createQueue(r -> r.queueName("scheduler"));
        queues.createQueue(r -> r.queueName("dead"));
        rule("unbreakable", "requested", "{\"detail-type\":[\"validation.requested.v1\"]}", "scheduler");
    }

    @Test
    void deliversTheWholeEnvelope() throws Exception {
        var entry = entry("validation.requested.v1").toBuilder()
                .time(Instant.parse("2026-11-20T10:15:30.750Z"))
                .resources("arn:one")
                .build();

        PutEventsResponse response = put(entry);

        JsonNode event = JSON.readTree(receive("scheduler").body());
        assertThat(response.failedEntryCount()).isZero();
        assertThat(event).isEqualTo(JSON.readTree("""
                                {"version":"0","id":"%s","detail-type":"validation.requested.v1",
                                 "source":"unbreakable.ingest","account":"000000000000","time":"2026-11-20T10:15:30Z",
                                 "region":"us-east-1","resources":["arn:one"],"detail":{"data":{"gate":"StagingGate"}}}
                                """.formatted(
                        response.entries().getFirst().eventId())));
    }

    @Test
    void deliversOnlyWhatTheRuleWants() {
        put(entry("validation.due.v1"), entry("validation.requested.v1"));

        assertThat(receive("scheduler").body()).contains("validation.requested.v1");
        assertThat(depth("scheduler")).isZero();
    }

    @Test
    void keepsBusesApart() {
        put(entry("validation.requested.v1").toBuilder().eventBusName("default").build());
        put(entry("validation.requested.v1").toBuilder()
                .eventBusName(Account.busArn("unbreakable"))
                .source("by.arn")
                .build());

        assertThat(receive("scheduler").body()).contains("by.arn");
        assertThat(depth("scheduler")).isZero();
    }

    @Test
    void takesSourcesOfAwsFromInsideOnly() {
        rule("default", "pipelines", "{\"source\":[\"aws.codepipeline\"]}", "scheduler");
        var refused = put(entry("x").toBuilder()
                .source("aws.codepipeline")
                .eventBusName("default")
                .build());

        bridge.emit("aws.codepipeline", "Action", List.of("arn:p"), Instant.EPOCH, detail());
        bridge.emit("aws.codepipeline", "Action", List.of("arn:p"), Instant.EPOCH, detail());

        assertThat(refused.failedEntryCount()).isOne();
        assertThat(refused.entries().getFirst().errorCode()).isEqualTo("NotAuthorizedForSourceException");
        assertThat(receive("scheduler").body())
                .as("the same event twice")
                .isEqualTo(receive("scheduler").body())
                .contains("\"source\":\"aws.codepipeline\"");
    }

    @Test
    void sendsEventsOfAwsStraightToAQueue() throws Exception {
        new QueueEvents(queues, "scheduler").emit("aws.codedeploy", "State", List.of("arn:a"), Instant.EPOCH, detail());

        JsonNode event = JSON.readTree(receive("scheduler").body());
        assertThat(event.path("source").asText()).isEqualTo("aws.codedeploy");
        assertThat(event.path("time").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(event.path("detail")).isEqualTo(detail());
    }

    @Test
    void refusesEntriesOneByOne() {
        var response = put(
                entry("ok"),
                entry("x").toBuilder().source(null).build(),
                entry("x").toBuilder().detailType("").build(),
                entry("x").toBuilder().detail(null).build(),
                entry("x").toBuilder().detail("{\"a\":").build(),
                entry("x").toBuilder().detail("[]").build(),
                entry("x".repeat(129)));

        assertThat(response.failedEntryCount()).isEqualTo(6);
        assertThat(response.entries())
                .extracting(PutEventsResultEntry::errorCode)
                .containsExactly(
                        null,
                        "InvalidArgument",
                        "InvalidArgument",
                        "InvalidArgument",
                        "MalformedDetail",
                        "MalformedDetail",
                        "InvalidArgument");
    }

    @Test
    void refusesTooManyAndTooMuch() {
        var many = Collections.nCopies(11, entry("x"));
        var much = entry("x").toBuilder()
                .detail("{\"a\":\"" + "ä".repeat(128 * 1024) + "\"}")
                .build();

        assertThatThrownBy(() -> events.putEvents(r -> r.entries(many)))
                .satisfies(e -> refused(e, "ValidationException"));
        assertThatThrownBy(() -> put(much)).satisfies(e -> refused(e, "ValidationException"));
    }

    @Test
    void swallowsWhatGoesToABusThatIsNotThere() {
        var response = put(entry("x").toBuilder().eventBusName("nowhere").build());

        assertThat(response.failedEntryCount()).isZero();
    }

    @Test
    void trapPutEventsRefusesEntriesOnceAndTheSameForTheSameSeed() {
        List<PutEventsRequestEntry> ten = IntStream.range(0, 10)
                .mapToObj(i -> entry("x").toBuilder()
                        .eventBusName("default")
                        .detail("{\"n\":" + i + "}")
                        .build())
                .toList();

        List<Integer> refused = refusedByTheTrap(new PutEventsTrap(7, 0.5), ten);

        assertThat(refused).hasSizeBetween(1, 9).isEqualTo(refusedByTheTrap(new PutEventsTrap(7, 0.5), ten));
    }

    /** Which of the entries are refused at first; what is put again gets through. */
    private static List<Integer> refusedByTheTrap(PutEventsTrap trap, List<PutEventsRequestEntry> entries) {
        try (EventBridge trapped = new EventBridge(0, sqs.uri(), trap);
                EventBridgeClient client = Clients.eventBridge(trapped.uri())) {
            List<PutEventsResultEntry> results =
                    client.putEvents(r -> r.entries(entries)).entries();
            List<Integer> refused = IntStream.range(0, entries.size())
                    .filter(i -> "InternalFailure".equals(results.get(i).errorCode()))
                    .boxed()
                    .toList();
            List<PutEventsRequestEntry> again =
                    refused.stream().map(entries::get).toList();
            assertThat(client.putEvents(r -> r.entries(again)).failedEntryCount())
                    .isZero();
            return refused;
        }
    }

    @Test
    void putsTheUndeliverableIntoTheDeadLetterQueue() {
        String gone = Account.queueArn("gone");
        var lost = Target.builder()
                .id("1")
                .arn(gone)
                .deadLetterConfig(d -> d.arn(Account.queueArn("dead")))
                .build();
        events.putTargets(r -> r.rule("requested").eventBusName("unbreakable").targets(lost));

        put(entry("validation.requested.v1"));

        Message dead = receive("dead");
        assertThat(dead.body()).contains("StagingGate");
        assertThat(attributes(dead))
                .containsEntry("ERROR_CODE", "NO_RESOURCE")
                .containsEntry("RULE_ARN", "arn:aws:events:us-east-1:000000000000:rule/unbreakable/requested")
                .containsEntry("TARGET_ARN", gone)
                .containsEntry("RETRY_ATTEMPTS", "0")
                .containsKey("ERROR_MESSAGE")
                .doesNotContainKey("EXHAUSTED_RETRY_CONDITION");
    }

    @Test
    void deliversManyInBatches() {
        var ten = Collections.nCopies(10, entry("validation.requested.v1"));

        IntStream.range(0, 50).forEach(i -> events.putEvents(r -> r.entries(ten)));

        await().until(() -> depth("scheduler") == 500);
    }

    @Test
    void deliversAtOnce() {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            put(entry("validation.requested.v1"));
            receive("scheduler");
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }

        // milliseconds on a quiet machine; a delivery that waits for anything takes seconds each time
        assertThat(Collections.min(times)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void listsWhatIsThere() {
        events.putRule(r -> r.name("other").eventBusName("unbreakable").eventPattern("{\"source\":[\"x\"]}"));

        assertThat(events.listRules(r -> r.eventBusName("unbreakable").namePrefix("req"))
                        .rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.eventPattern()).contains("validation.requested.v1"));
        assertThat(events.listTargetsByRule(r -> r.eventBusName("unbreakable").rule("requested"))
                        .targets())
                .extracting(Target::arn)
                .containsExactly(Account.queueArn("scheduler"));
        assertThat(events.describeEventBus(r -> r.name("unbreakable")).arn()).isEqualTo(Account.busArn("unbreakable"));
        assertThat(events.describeEventBus(r -> {}).name()).isEqualTo("default");
    }

    @Test
    void keepsTheTargetsWhenARuleIsPutAgain() {
        events.putRule(r -> r.name("requested").eventBusName("unbreakable").eventPattern("{\"source\":[\"new\"]}"));

        put(entry("anything").toBuilder().source("new").build());

        assertThat(receive("scheduler").body()).contains("\"source\":\"new\"");
    }

    @Test
    void deletesARuleWithoutTargetsOnly() {
        rule("unbreakable", "short-lived", "{\"source\":[\"x\"]}", "scheduler");

        assertThatThrownBy(() -> events.deleteRule(r -> r.name("short-lived").eventBusName("unbreakable")))
                .satisfies(e -> refused(e, "ValidationException"));
        events.removeTargets(
                r -> r.rule("short-lived").eventBusName("unbreakable").ids("1"));
        events.deleteRule(r -> r.name("short-lived").eventBusName("unbreakable"));

        assertThatThrownBy(() -> events.describeRule(r -> r.name("short-lived").eventBusName("unbreakable")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void sendsNothingThroughADisabledRule() {
        events.putRule(r -> r.name("requested")
                .eventBusName("unbreakable")
                .state("DISABLED")
                .eventPattern("{\"source\":[\"unbreakable.ingest\"]}"));
        rule("unbreakable", "later", "{\"source\":[\"later\"]}", "scheduler");

        put(
                entry("validation.requested.v1"),
                entry("x").toBuilder().source("later").build());

        assertThat(receive("scheduler").body()).contains("\"source\":\"later\"");
        assertThat(depth("scheduler")).isZero();
    }

    @Test
    void refusesWhatIsNotThereOrThereAlready() {
        assertThatThrownBy(() -> events.createEventBus(r -> r.name("unbreakable")))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThatThrownBy(() -> events.describeEventBus(r -> r.name("nowhere")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() ->
                        events.putRule(r -> r.name("x").eventBusName("nowhere").eventPattern("{\"a\":[1]}")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void refusesASixthTarget() {
        var six = IntStream.range(0, 6)
                .mapToObj(i -> Target.builder()
                        .id("t" + i)
                        .arn(Account.queueArn("q" + i))
                        .build())
                .toList();

        assertThatThrownBy(() -> events.putTargets(
                        r -> r.rule("requested").eventBusName("unbreakable").targets(six)))
                .isInstanceOf(LimitExceededException.class);
    }

    private static void refused(Throwable e, String code) {
        assertThat(e)
                .isInstanceOfSatisfying(
                        EventBridgeException.class,
                        r -> assertThat(r.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    private static ObjectNode detail() {
        return JsonNodeFactory.instance.objectNode().put("state", "STARTED");
    }

    private static void rule(String bus, String name, String pattern, String queue) {
        events.putRule(r -> r.name(name).eventBusName(bus).eventPattern(pattern));
        var target = Target.builder().id("1").arn(Account.queueArn(queue)).build();
        events.putTargets(r -> r.rule(name).eventBusName(bus).targets(target));
    }

    private static PutEventsRequestEntry entry(String detailType) {
        return PutEventsRequestEntry.builder()
                .eventBusName("unbreakable")
                .source("unbreakable.ingest")
                .detailType(detailType)
                .detail("{\"data\":{\"gate\":\"StagingGate\"}}")
                .build();
    }

    private static PutEventsResponse put(PutEventsRequestEntry... entries) {
        return events.putEvents(r -> r.entries(Arrays.asList(entries)));
    }

    private static Message receive(String queue) {
        String url = queues.getQueueUrl(r -> r.queueName(queue)).queueUrl();
        Message message = queues.receiveMessage(
                        r -> r.queueUrl(url).waitTimeSeconds(10).messageAttributeNames("All"))
                .messages()
                .getFirst();
        queues.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
        return message;
    }

    private static Map<String, String> attributes(Message message) {
        var texts = new HashMap<String, String>();
        message.messageAttributes().forEach((name, value) -> texts.put(name, value.stringValue()));
        return texts;
    }

    private static int depth(String queue) {
        String url = queues.getQueueUrl(r -> r.queueName(queue)).queueUrl();
        Map<String, String> attributes = queues.getQueueAttributes(
                        r -> r.queueUrl(url).attributeNamesWithStrings("All"))
                .attributesAsStrings();
        return Integer.parseInt(attributes.getOrDefault("ApproximateNumberOfMessages", "-1"));
    }
}
