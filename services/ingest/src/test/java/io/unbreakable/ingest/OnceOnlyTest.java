package io.unbreakable.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.ingest.store.OutboxStore;
import io.unbreakable.ingest.store.WatchStore;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.messaging.Envelope;
import io.unbreakable.messaging.MessageHandler;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** However often ingest is told something, it says each thing once; and after a crash it still says it. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(AwsAnswers.class)
class OnceOnlyTest {
    private static final int AT_ONCE = 8;
    private static BusTap tap;

    @Inject
    @All
    List<MessageHandler> handlers;

    @Inject
    OutboxStore outbox;

    @Inject
    WatchStore watches;

    @Inject
    S3Client s3;

    Release release;

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
        release = Release.begun(s3);
    }

    @Test
    void saysEachThingOnceWhenItIsToldFiveTimesOneAfterTheOther() {
        for (int time = 1; time <= 5; time++) {
            release.story().forEach(this::tell);
        }

        saidOnce();
    }

    @Test
    void saysEachThingOnceWhenItIsToldByEightAtTheSameTime() {
        release.story().forEach(this::tellAtOnce);

        saidOnce();
    }

    @Test
    void saysEachThingOnceWhenEverythingComesAtTheSameTime() {
        List<String> story = release.story();
        atOnce(Stream.generate(() -> story).limit(AT_ONCE).flatMap(List::stream).toList());

        saidOnce();
    }

    @Test
    void saysAfterACrashWhatWasStoredBeforeIt() {
        DeploymentStarted stored = started();
        outbox.claim(stored, Instant.now().minusSeconds(60));

        release.story().forEach(this::tell);

        assertThat(heardOf(release.deployment()).data()).isEqualTo(stored);
        saidOnce();
    }

    @Test
    void saysSecondsAfterACrashWhatNobodyElseSays() {
        DeploymentStarted stored = started();
        outbox.claim(stored, Instant.now().minusSeconds(7));

        release.story().forEach(this::tell);

        assertThat(heardOf(release.deployment()).data()).isEqualTo(stored);
        saidOnce();
    }

    /** Waits for all there is to say, and for more than the time after which somebody looks again. */
    private void saidOnce() {
        tap.awaitEvent(
                ValidationRequested.class,
                event -> event.validation().execution().executionId().equals(release.executionId()));
        tap.awaitEvent(
                ApprovalWaiting.class, event -> event.execution().executionId().equals(release.executionId()));
        for (String deployment : List.of(release.deployment(), release.tests())) {
            heardOf(deployment);
            tap.awaitEvent(
                    DeploymentFinished.class,
                    event -> event.deployment().deploymentId().equals(deployment));
        }
        await().during(Duration.ofMillis(1_500))
                .atMost(Duration.ofSeconds(150))
                .untilAsserted(() -> assertThat(heard())
                        .allSatisfy(
                                (id, times) -> assertThat(times).describedAs(id).isEqualTo(1)));
        assertThat(heard().keySet())
                .filteredOn(id -> id.startsWith("deployment.started/") || id.startsWith("deployment.finished/"))
                .hasSize(4);
    }

    /** How often each event of this release was heard. */
    private Map<String, Long> heard() {
        return tap
                .heard(
                        EventData.class,
                        event -> event.eventId().contains(release.pipeline())
                                || event.correlationId().equals(release.executionId()))
                .stream()
                .collect(Collectors.groupingBy(event -> event.data().eventId(), Collectors.counting()));
    }

    private static io.unbreakable.contracts.Event<DeploymentStarted> heardOf(String deploymentId) {
        return tap.awaitEvent(
                DeploymentStarted.class,
                event -> event.deployment().deploymentId().equals(deploymentId));
    }

    private DeploymentStarted started() {
        Deployment deployment = new Deployment(
                new DeploymentGroup(release.pipeline(), "Staging"), release.deployment(), null, "as it was stored");
        return new DeploymentStarted(deployment, "Staging", null, "user", null, Instant.parse("2026-11-20T10:00:00Z"));
    }

    private void tellAtOnce(String message) {
        atOnce(IntStream.range(0, AT_ONCE).mapToObj(time -> message).toList());
    }

    private void atOnce(List<String> messages) {
        CyclicBarrier barrier = new CyclicBarrier(messages.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = messages.stream()
                    .map(message -> threads.submit(() -> {
                        barrier.await();
                        tell(message);
                        return message;
                    }))
                    .toList();
            assertThat(told).allSatisfy(one -> assertThat(one.get()).isNotNull());
        }
    }

    private void tell(String message) {
        Envelope envelope = EventJson.read(message, Envelope.class);
        handlers.stream()
                .filter(handler -> handler.detailType().equals(envelope.detailType()))
                .forEach(handler -> handler.handle(envelope));
    }
}
