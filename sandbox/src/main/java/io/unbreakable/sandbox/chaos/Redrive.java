package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Looks into the dead-letter queues, and brings back what only failed too often; what nobody can read stays dead. */
final class Redrive {
    private static final List<String> REASONS = List.of("reason", "ERROR_MESSAGE");

    private final SqsClient sqs;
    private final Map<String, DeadLetter> dead = new HashMap<>();
    private int broughtBack;

    Redrive(SqsClient sqs) {
        this.sqs = sqs;
    }

    /** One look at every queue. */
    void work() {
        for (Service service : Service.values()) {
            read(Topology.deadLetterQueue(service), Topology.queue(service));
            read(Topology.undeliverableQueue(service), Topology.queue(service));
        }
    }

    /** What stays dead. */
    List<DeadLetter> deadLetters() {
        return List.copyOf(dead.values());
    }

    /** How many messages were brought back. */
    int broughtBack() {
        return broughtBack;
    }

    private void read(String from, String to) {
        List<Message> messages = receive(from);
        while (!messages.isEmpty()) {
            messages.forEach(message -> sort(message, from, to));
            messages = receive(from);
        }
    }

    private List<Message> receive(String queue) {
        return sqs.receiveMessage(request ->
                        request.queueUrl(url(queue)).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages();
    }

    private void sort(Message message, String from, String to) {
        String reason = REASONS.stream()
                .map(message.messageAttributes()::get)
                .filter(attribute -> attribute != null)
                .map(MessageAttributeValue::stringValue)
                .findFirst()
                .orElse(null);
        if (reason == null) {
            sqs.sendMessage(request -> request.queueUrl(url(to)).messageBody(message.body()));
            broughtBack++;
        } else {
            dead.put(message.messageId(), new DeadLetter(from, message.body(), reason));
        }
        sqs.deleteMessage(request -> request.queueUrl(url(from)).receiptHandle(message.receiptHandle()));
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
