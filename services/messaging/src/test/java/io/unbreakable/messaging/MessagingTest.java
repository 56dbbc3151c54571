package io.unbreakable.messaging;

import static io.unbreakable.messaging.Probe.times;
import static io.unbreakable.messaging.Probe.unique;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.aws.sqs.SqsManager;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.messaging.Probe.Ring;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.IndexKey;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@TestProfile(TestSettings.class)
class MessagingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Inject
    Later later;

    @Inject
    EventPublisher publisher;

    @Inject
    StateTable table;

    @Inject
    SqsClient sqs;

    @Inject
    OpenTelemetry openTelemetry;

    @Inject
    SqsManager sqsOfTheConnector;

    @Test
    void theConnectorAsksSqsUntilItIsAnswered() {
        assertThat(ClientProxy.unwrap(sqsOfTheConnector)).isInstanceOf(PatientSqs.class);
    }

    @Test
    void takesACommandAtItsTimeAndNotBefore() {
        String name = unique("ring");
        Instant time = Instant.now().plusMillis(1_400);

        later.at(time, new Ring(name));

        await().atMost(PATIENCE).until(() -> Probe.SEEN.contains(name));
        assertThat(Instant.now()).isAfterOrEqualTo(time);
    }

    @Test
    void bringsAMessageBackThatFailed() {
        String name = unique("fails-twice");

        later.in(Duration.ZERO, new Ring(name));

        await().atMost(PATIENCE).until(() -> times(name) == 3);
    }

    @Test
    void putsAMessageThatAlwaysFailsIntoTheDeadLetterQueue() {
        String name = unique("fails-always");
        String overflow = unique("overflows");

        later.in(Duration.ZERO, new Ring(name));
        later.in(Duration.ZERO, new Ring(overflow));

        await().atMost(PATIENCE).until(() -> deadLetter(name).isPresent());
        await().atMost(PATIENCE).until(() -> deadLetter(overflow).isPresent());
        assertThat(reason(overflow)).isEqualTo("Failed 5 times, at last with java.lang.StackOverflowError");
        assertThat(times(name)).isEqualTo(Topology.MAX_RECEIVE_COUNT);
        assertThat(reason(name)).startsWith("Failed 5 times, at last with ");
    }

    @Test
    void anOutageThatOutlastsAllAttemptsLosesNothing() {
        String name = unique("outage");

        later.in(Duration.ZERO, new Ring(name));

        await().atMost(PATIENCE).until(() -> times(name) == RingConsumer.OUTAGE + 1);
        assertThat(deadLetter(name)).isEmpty();
    }

    @Test
    void putsWhatNobodyCanReadIntoTheDeadLetterQueueAtOnceWithTheReason() {
        String body = unique("not JSON");

        send(body);

        await().atMost(PATIENCE).until(() -> deadLetter(body).isPresent());
        assertThat(reason(body)).isNotBlank();
    }

    @Test
    void whatIsNestedTooDeepIsDeadAtOnceWithTheReason() {
        String marker = unique("nested");

        send("{\"id\":\"%s\",\"detail-type\":\"x\",\"source\":\"x\",\"detail\":%s}"
                .formatted(marker, "[".repeat(50_000) + "]".repeat(50_000)));

        await().atMost(PATIENCE).until(() -> deadLetter(marker).isPresent());
        assertThat(reason(marker)).contains("nesting depth");
    }

    @Test
    void aReasonIsOneThatSqsTakesWhateverStandsInTheMessage() {
        String marker = unique("hostile");

        send(
                "{\"id\":\"%s\",\"detail-type\":\"a\\u0000\\u001b[2J\\ud800\\r\\n\\u202e%s\",\"source\":\"x\",\"detail\":{}}"
                        .formatted(marker, "\uD83D\uDE42".repeat(300)));

        await().atMost(PATIENCE).until(() -> deadLetter(marker).isPresent());
        assertThat(reason(marker))
                .startsWith("nobody takes a\uFFFD\uFFFD[2J\uFFFD \uFFFD\uD83D\uDE42")
                .hasSizeBetween(498, 500)
                .endsWith("\uD83D\uDE42…");
    }

    @Test
    void loadsNoClassThatASenderNames() {
        String name = unique("not JSON");
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("no.such.Type")
                .build();

        sqs.sendMessage(request -> request.queueUrl(url(Topology.queue(Service.REPORT)))
                .messageBody(name)
                .messageAttributes(Map.of("_classname", attribute)));

        await().atMost(PATIENCE).until(() -> deadLetter(name).isPresent());
    }

    @Test
    void putsAnUnknownVersionIntoTheDeadLetterQueueAtOnce() {
        String id = unique("unknown");

        send("{\"id\":\"%s\",\"detail-type\":\"problem.opened.v99\",\"source\":\"unbreakable.ingest\",\"detail\":{}}"
                .formatted(id));

        await().atMost(PATIENCE).until(() -> deadLetter(id).isPresent());
        assertThat(deadLetter(id).orElseThrow().messageAttributes())
                .hasEntrySatisfying(
                        "reason",
                        reason -> assertThat(reason.stringValue()).contains("nobody takes problem.opened.v99"));
    }

    @Test
    void anEventIsInTheTraceOfItsCauseWhereverItIsPublished() {
        String environment = unique("environment");
        Span span = openTelemetry.getTracer("test").spanBuilder("test").startSpan();

        try (Scope scope = span.makeCurrent()) {
            publisher.publish(Probe.event(environment));
        }

        String seen = environment + " trace=" + TraceIds.of(environment) + " correlation=" + environment;
        await().atMost(PATIENCE).until(() -> Probe.SEEN.contains(seen));
    }

    @Test
    void carriesTheTraceAcrossAWait() {
        String name = unique("ring");
        Span span = openTelemetry.getTracer("test").spanBuilder("test").startSpan();

        try (Scope scope = span.makeCurrent()) {
            later.in(Duration.ZERO, new Ring(name));
        }

        String seen = name + " trace=" + span.getSpanContext().getTraceId();
        await().atMost(PATIENCE).until(() -> Probe.SEEN.contains(seen));
    }

    @Test
    void publishesMoreThanOneBatchHolds() {
        String prefix = unique("many");

        List<String> names =
                IntStream.range(0, 25).mapToObj(i -> prefix + "-" + i).toList();

        publisher.publish(names.stream().map(Probe::event).toList());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(names).allMatch(name -> Probe.arrived(name) == 1));
    }

    @Test
    void insertsADocumentOnce() {
        Key key = new Key(unique("document"), "state");

        assertThat(table.insert(key, new Ring("first"))).isTrue();
        assertThat(table.insert(key, new Ring("second"))).isFalse();

        assertThat(table.find(key, Ring.class)).map(Document::body).contains(new Ring("first"));
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseWroteMeanwhile() {
        Key key = new Key(unique("document"), "state");
        table.insert(key, new Ring("first"));
        Document<Ring> read = table.find(key, Ring.class).orElseThrow();

        assertThat(table.replace(read, new Ring("second"))).isTrue();
        assertThat(table.replace(read, new Ring("third"))).isFalse();

        assertThat(table.find(key, Ring.class)).map(Document::body).contains(new Ring("second"));
    }

    @Test
    void losesNoChangeWhenManyChangeTheSameDocument() throws InterruptedException {
        Key key = new Key(unique("counter"), "state");
        CountDownLatch done = new CountDownLatch(8);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    table.update(key, Ring.class, new Ring(""), ring -> new Ring(ring.name() + "x"));
                    done.countDown();
                });
            }
            done.await();
        }

        assertThat(table.find(key, Ring.class).orElseThrow().body().name()).isEqualTo("xxxxxxxx");
    }

    @Test
    void findsDocumentsByTheirIndexNewestFirst() {
        String index = unique("index");
        for (String isk : List.of("2026-01-02", "2026-01-03", "2026-01-01")) {
            table.insert(new Key(index, isk), new Ring(isk), new IndexKey(index, isk), null);
        }

        assertThat(table.newest(index, 2, Ring.class))
                .extracting(document -> document.body().name())
                .containsExactly("2026-01-03", "2026-01-02");
        assertThat(table.upTo(index, "2026-01-02", Ring.class))
                .extracting(document -> document.body().name())
                .containsExactly("2026-01-01", "2026-01-02");
    }

    private void send(String body) {
        String queue = url(Topology.queue(Service.REPORT));
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(body));
    }

    /** Waits for it: somebody else may be looking, which hides it for a moment. */
    private String reason(String part) {
        Message dead = await().atMost(PATIENCE)
                .until(() -> deadLetter(part), Optional::isPresent)
                .orElseThrow();
        return requireNonNull(dead.messageAttributes().get("reason")).stringValue();
    }

    private Optional<Message> deadLetter(String part) {
        String queue = url(Topology.deadLetterQueue(Service.REPORT));
        return sqs
                .receiveMessage(request -> request.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0)
                        .messageAttributeNames("All"))
                .messages()
                .stream()
                .filter(message -> message.body().contains(part))
                .findFirst();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
