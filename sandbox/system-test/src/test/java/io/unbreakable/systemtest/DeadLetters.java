package io.unbreakable.systemtest;

import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.aws.Clients;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The services' queues and where their messages end, as an operator sees them. */
final class DeadLetters {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI sqs;

    DeadLetters(URI sqs) {
        this.sqs = sqs;
    }

    /** Puts a message straight into a service's queue. */
    void send(Service service, String body) {
        try (SqsClient client = Clients.sqs(sqs)) {
            client.sendMessage(request ->
                    request.queueUrl(url(client, Topology.queue(service))).messageBody(body));
        }
    }

    /** Why the message with this body ended in the service's dead-letter queue; waits for it. */
    String awaitReason(Service service, String part) {
        AtomicReference<String> reason = new AtomicReference<>("");
        try (SqsClient client = Clients.sqs(sqs)) {
            String queue = url(client, Topology.deadLetterQueue(service));
            await("dead letter of " + service.id() + " with " + part)
                    .atMost(PATIENCE)
                    .until(() -> found(client, queue, part, reason));
        }
        return reason.get();
    }

    private static boolean found(SqsClient client, String queue, String part, AtomicReference<String> reason) {
        client
                .receiveMessage(request -> request.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0)
                        .messageAttributeNames("All"))
                .messages()
                .stream()
                .filter(message -> message.body().contains(part))
                .forEach(message -> reason.set(reason(message)));
        return !reason.get().isEmpty();
    }

    private static String reason(Message message) {
        var attribute = message.messageAttributes().get("reason");
        return attribute == null ? "no reason" : attribute.stringValue();
    }

    private static String url(SqsClient client, String queue) {
        return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
