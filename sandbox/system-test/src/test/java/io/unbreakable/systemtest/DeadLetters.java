package io.unbreakable.systemtest;

import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.aws.Clients;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The bus, the services' queues and where their messages end, as an operator sees them. */
final class DeadLetters {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final URI sqs;
    private final URI eventBridge;

    DeadLetters(URI sqs, URI eventBridge) {
        this.sqs = sqs;
        this.eventBridge = eventBridge;
    }

    /** Puts a message straight into a service's queue. */
    void send(Service service, String body) {
        try (SqsClient client = Clients.sqs(sqs)) {
            client.sendMessage(request ->
                    request.queueUrl(url(client, Topology.queue(service))).messageBody(body));
        }
    }

    /** Puts an event of ours on our bus. */
    void publish(Service source, String detailType, String detail) {
        try (EventBridgeClient client = Clients.eventBridge(eventBridge)) {
            var entry = PutEventsRequestEntry.builder()
                    .eventBusName(Topology.BUS)
                    .source(source.source())
                    .detailType(detailType)
                    .detail(detail)
                    .build();
            await("taken by the bus")
                    .atMost(PATIENCE)
                    .until(() ->
                            client.putEvents(request -> request.entries(entry)).failedEntryCount() == 0);
        }
    }

    /** Why the message with this in its body ended in the service's dead-letter queue; waits for it. */
    String awaitReason(Service service, String part) {
        try (SqsClient client = Clients.sqs(sqs)) {
            String queue = url(client, Topology.deadLetterQueue(service));
            return await("dead letter of " + service.id() + " with " + part)
                    .atMost(PATIENCE)
                    .until(() -> reasons(client, queue, part), reasons -> !reasons.isEmpty())
                    .getFirst();
        }
    }

    private static List<String> reasons(SqsClient client, String queue, String part) {
        return client
                .receiveMessage(request -> request.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0)
                        .messageAttributeNames("All"))
                .messages()
                .stream()
                .filter(message -> message.body().contains(part))
                .map(DeadLetters::reason)
                .toList();
    }

    private static String reason(Message message) {
        var attribute = message.messageAttributes().get("reason");
        return attribute == null ? "no reason" : attribute.stringValue();
    }

    private static String url(SqsClient client, String queue) {
        return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
