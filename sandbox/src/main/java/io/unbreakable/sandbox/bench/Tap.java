package io.unbreakable.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.Emulators;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Hears all events of one type, and when each came. */
final class Tap<T extends EventData> implements AutoCloseable {
    private static final long PAUSE = 100_000_000;

    private final Class<T> type;
    private final SqsClient sqs;
    private final String queue;
    private final List<Heard<T>> heard = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    Tap(Emulators cloud, Class<T> type) {
        this.type = type;
        this.sqs = cloud.clients().sqs();
        String name = "bench-" + type.getSimpleName();
        this.queue = sqs.createQueue(request -> request.queueName(name)).queueUrl();
        var bus = cloud.clients().eventBridge();
        bus.putRule(request -> request.name(name)
                .eventBusName(Topology.BUS)
                .eventPattern("{\"detail-type\":[\"%s\"]}"
                        .formatted(EventType.of(type).detailType())));
        Target target = Target.builder().id(name).arn(arn()).build();
        bus.putTargets(request -> request.rule(name).eventBusName(Topology.BUS).targets(target));
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::listen);
    }

    /**
     * An event that was heard.
     *
     * @param at when it came out of the tap's queue: published, routed and delivered
     */
    record Heard<T extends EventData>(Event<T> event, Instant at) {
        T data() {
            return event.data();
        }
    }

    /** Everything that was heard so far. */
    List<Heard<T>> heard() {
        return heard;
    }

    private @Nullable String arn() {
        return sqs.getQueueAttributes(request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    private void listen() {
        while (!closed) {
            try {
                List<Message> messages = sqs.receiveMessage(request ->
                                request.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                        .messages();
                Instant now = Instant.now();
                messages.forEach(message -> hear(message, now));
            } catch (SdkException e) {
                LockSupport.parkNanos(PAUSE); // at the end the queue goes first
            }
        }
    }

    private void hear(Message message, Instant at) {
        JsonNode envelope = EventJson.read(message.body(), JsonNode.class);
        heard.add(new Heard<>(EventJson.read(envelope.path("detail"), type), at));
        sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
