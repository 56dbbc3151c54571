package io.unbreakable.messaging;

import io.unbreakable.contracts.Topology;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The service's queue and its dead-letter queue, to send to. */
@ApplicationScoped
class Queues {
    private final SqsClient sqs;
    private final MessagingConfig config;
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    Queues(SqsClient sqs, MessagingConfig config) {
        this.sqs = sqs;
        this.config = config;
    }

    /** Sends to ourselves; the delay in full seconds, up to 15 minutes. */
    void send(String body, Duration delay) {
        sqs.sendMessage(
                request -> request.queueUrl(own()).messageBody(body).delaySeconds(Math.toIntExact(delay.toSeconds())));
    }

    void sendToDeadLetters(String body, String reason) {
        String queue = url(Topology.deadLetterQueue(config.service()));
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(reason)
                .build();
        sqs.sendMessage(
                request -> request.queueUrl(queue).messageBody(body).messageAttributes(Map.of("reason", attribute)));
    }

    void hide(String receiptHandle, Duration howLong) {
        sqs.changeMessageVisibility(request -> request.queueUrl(own())
                .receiptHandle(receiptHandle)
                .visibilityTimeout(Math.toIntExact(howLong.toSeconds())));
    }

    private String own() {
        return url(Topology.queue(config.service()));
    }

    private String url(String queue) {
        return urls.computeIfAbsent(
                queue,
                name -> sqs.getQueueUrl(request -> request.queueName(name)).queueUrl());
    }
}
