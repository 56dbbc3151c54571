package io.unbreakable.messaging;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventSchemas;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What a component test hears and says on our bus: a rule and a queue of its own hear everything that the services publish, and
 * everything that is heard has to be valid. Open it once per test class, after {@link AwsTestResource} has started.
 */
public final class BusTap implements AutoCloseable {
    /** A message whose answer got lost on a busy machine is hidden for a minute before it comes again. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final String name = "tap-" + UUID.randomUUID();
    private final EventBridgeClient bus = EventBridgeClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private final SqsClient sqs = SqsClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private final List<Event<?>> heard = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final String queue;
    private volatile boolean closed;

    private BusTap() {
        queue = sqs.createQueue(request -> request.queueName(name)).queueUrl();
        bus.putRule(request -> request.name(name)
                .eventBusName(Topology.BUS)
                .eventPattern("{\"source\":[{\"prefix\":\"unbreakable.\"}]}"));
        Target target = Target.builder().id(name).arn(arn()).build();
        bus.putTargets(request -> request.rule(name).eventBusName(Topology.BUS).targets(target));
        Thread.ofPlatform().name(name).daemon().start(this::listen);
    }

    /** Begins to listen. */
    public static BusTap open() {
        return new BusTap();
    }

    /** The first event of this type that is as asked for, waiting for it if need be; fails when anything invalid was heard. */
    public <T extends EventData> Event<T> awaitEvent(Class<T> type, Predicate<T> which) {
        await("a " + type.getSimpleName())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !heard(type, which).isEmpty());
        return heard(type, which).getFirst();
    }

    /** The events of this type that are as asked for, as far as they were heard; fails when anything invalid was heard. */
    public <T extends EventData> List<Event<T>> heard(Class<T> type, Predicate<T> which) {
        if (!faults.isEmpty()) {
            throw new AssertionError("invalid on the bus: " + faults);
        }
        return heard.stream()
                .filter(event -> type.isInstance(event.data()) && which.test(type.cast(event.data())))
                .map(event -> new Event<>(event.metadata(), type.cast(event.data())))
                .toList();
    }

    /** Publishes events as the services would that give them. */
    public void publish(EventData... events) {
        for (EventData event : events) {
            PutEventsRequestEntry entry = PutEventsRequestEntry.builder()
                    .eventBusName(Topology.BUS)
                    .source(EventType.of(event).publisher().source())
                    .detailType(EventType.of(event).detailType())
                    .detail(EventJson.write(Event.of(event, Instant.now(), null)))
                    .build();
            if (bus.putEvents(request -> request.entries(entry)).failedEntryCount() > 0) {
                throw new IllegalStateException("not taken: " + event.eventId());
            }
        }
    }

    /** Puts events straight into this service's queue, one after the other. */
    public void send(Service service, EventData... events) {
        String url = sqs.getQueueUrl(request -> request.queueName(Topology.queue(service)))
                .queueUrl();
        for (EventData event : events) {
            Envelope envelope = new Envelope(
                    UUID.randomUUID().toString(),
                    EventType.of(event).detailType(),
                    EventType.of(event).publisher().source(),
                    null,
                    null,
                    EventJson.mapper().valueToTree(Event.of(event, Instant.now(), null)));
            sqs.sendMessage(request -> request.queueUrl(url).messageBody(EventJson.write(envelope)));
        }
    }

    @Override
    public void close() {
        closed = true;
        bus.removeTargets(
                request -> request.rule(name).eventBusName(Topology.BUS).ids(name));
        bus.deleteRule(request -> request.name(name).eventBusName(Topology.BUS));
        sqs.deleteQueue(request -> request.queueUrl(queue));
        bus.close();
        sqs.close();
    }

    private String arn() {
        return requireNonNull(
                sqs.getQueueAttributes(request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN));
    }

    private void listen() {
        while (!closed) {
            try {
                sqs.receiveMessage(request ->
                                request.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                        .messages()
                        .forEach(this::hear);
            } catch (SdkException e) {
                if (!closed) {
                    faults.add(e.toString());
                }
            }
        }
    }

    private void hear(Message message) {
        JsonNode envelope = EventJson.read(message.body(), JsonNode.class);
        String detailType = envelope.path("detail-type").asText();
        EventType.ofDetailType(detailType).ifPresentOrElse(type -> hear(type, envelope.path("detail")), () -> {
            faults.add("nobody knows " + detailType);
        });
        sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
    }

    private void hear(EventType type, JsonNode detail) {
        EventSchemas.validate(type, detail).forEach(fault -> faults.add(type.detailType() + ": " + fault));
        heard.add(EventJson.read(detail, type.data()));
    }
}
