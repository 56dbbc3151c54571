package io.unbreakable.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.sandbox.Cloud;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Listens to everything on our bus, with a rule and a queue of its own, as any other subscriber would. */
public final class EventTap implements AutoCloseable {
    /** The name of its queue and its rule. */
    public static final String NAME = "sandbox-tap";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SqsClient sqs;
    private final EventBridgeClient bus;
    private final String queue;
    private final Thread thread;
    private volatile boolean closed;

    /** Subscribes; the listener is called on one thread, in the order of arrival. */
    public EventTap(Cloud cloud, Consumer<Event<?>> listener) {
        this.sqs = cloud.clients().sqs();
        this.queue = sqs.createQueue(request -> request.queueName(NAME)).queueUrl();
        this.bus = cloud.clients().eventBridge();
        bus.putRule(request -> request.name(NAME)
                .eventBusName(Topology.BUS)
                .eventPattern("{\"source\":[{\"prefix\":\"unbreakable.\"}]}"));
        Target target = Target.builder().id(NAME).arn(arn()).build();
        bus.putTargets(request -> request.rule(NAME).eventBusName(Topology.BUS).targets(target));
        this.thread = Thread.ofPlatform().name(NAME).daemon().start(() -> listen(listener));
    }

    private @Nullable String arn() {
        return sqs.getQueueAttributes(request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    private void listen(Consumer<Event<?>> listener) {
        while (!closed) {
            try {
                sqs.receiveMessage(request ->
                                request.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                        .messages()
                        .forEach(message -> hand(message, listener));
            } catch (SdkException e) {
                // at the end the queue goes first, and whoever only listens has nobody to tell
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void hand(Message message, Consumer<Event<?>> listener) {
        try {
            JsonNode envelope = EventJson.read(message.body(), JsonNode.class);
            EventType.ofDetailType(envelope.path("detail-type").asText())
                    .map(type -> EventJson.read(envelope.path("detail"), type.data()))
                    .ifPresent(listener);
        } catch (UnreadableEventException e) {
            // whoever has to act on it puts it into its dead-letter queue; a listener goes on listening
            System.getLogger(NAME).log(System.Logger.Level.WARNING, "not readable: {0}", e.getMessage());
        }
        sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
    }

    @Override
    public void close() {
        closed = true;
        awaitEnd(); // a queue is not taken away while somebody listens to it
        try { // on a bus of somebody else it would be there for good
            bus.removeTargets(
                    request -> request.rule(NAME).eventBusName(Topology.BUS).ids(NAME));
            bus.deleteRule(request -> request.name(NAME).eventBusName(Topology.BUS));
            sqs.deleteQueue(request -> request.queueUrl(queue));
        } catch (SdkException e) {
            System.getLogger(NAME).log(System.Logger.Level.DEBUG, "not taken away: {0}", e.getMessage());
        }
    }

    private void awaitEnd() {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
