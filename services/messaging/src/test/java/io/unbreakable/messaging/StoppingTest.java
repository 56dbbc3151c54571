package io.unbreakable.messaging;

import static io.unbreakable.messaging.Probe.times;
import static io.unbreakable.messaging.Probe.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.messaging.Probe.Ring;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A service of its own, because it does not take anything any more afterwards. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@TestProfile(StoppingTest.Settings.class)
class StoppingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Inject
    Later later;

    @Inject
    Inbox inbox;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Queues queues;

    @Inject
    SqsClient sqs;

    /** Patient enough for a slow machine. */
    public static final class Settings extends TestSettings {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("unbreakable.messaging.stop-within", "60s");
            return settings;
        }
    }

    @Test
    void finishesAndAcknowledgesWhatItHasBegunAndTakesNothingMore() throws InterruptedException {
        String begun = unique("begun");
        CountDownLatch hold = Probe.hold(begun);
        later.in(Duration.ZERO, new Ring(begun));
        await().atMost(PATIENCE).until(() -> times(begun) == 1);

        Thread stop = Thread.startVirtualThread(() -> inbox.stop(new ShutdownEvent()));
        await().atMost(PATIENCE).until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        List<String> tooLate =
                IntStream.range(0, 3).mapToObj(i -> unique("too-late")).toList();
        tooLate.forEach(name -> later.in(Duration.ZERO, new Ring(name)));

        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(1))
                .until(() -> count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES) == 3);
        assertThat(stop.isAlive()).isTrue();
        hold.countDown();
        assertThat(stop.join(PATIENCE)).isTrue();

        assertThat(times(begun + " finished")).isEqualTo(1);
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .isZero();
        assertThat(tooLate).allMatch(name -> times(name) == 0);
    }

    @Test
    void doesNotWaitForLongerThanItsLimit() throws InterruptedException {
        String endless = unique("endless");
        CountDownLatch hold = Probe.hold(endless);
        Inbox impatient = new Inbox(
                dispatcher,
                queues,
                new Acknowledging(queues),
                TestSettings.config("unbreakable.messaging.stop-within", "200ms"),
                new Receiving(1));
        Thread work = Thread.startVirtualThread(() -> impatient.take(message(new Ring(endless))));
        await().atMost(PATIENCE).until(() -> times(endless) == 1);

        Thread stop = Thread.startVirtualThread(() -> impatient.stop(new ShutdownEvent()));

        assertThat(stop.join(PATIENCE)).isTrue();
        assertThat(work.isAlive()).isTrue();
        hold.countDown();
        assertThat(work.join(PATIENCE)).isTrue();
    }

    private static Message<String> message(Ring command) {
        return Message.of(EventJson.write(new Envelope(
                unique("message"),
                CommandConsumer.detailType(Ring.class),
                Service.REPORT.source(),
                null,
                null,
                EventJson.mapper().valueToTree(command))));
    }

    /** How many messages lie in our queue in this state. */
    private int count(QueueAttributeName state) {
        String queue = Topology.queue(Service.REPORT);
        String url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        return Integer.parseInt(
                sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(state))
                        .attributes()
                        .getOrDefault(state, "0"));
    }
}
