package io.unbreakable.messaging;

import io.unbreakable.contracts.Topology;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

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

    /**
     * Removes messages that were handled.
     *
     * @return why some of them were not removed, by their place in the list
     */
    Map<Integer, String> delete(List<String> receiptHandles) {
        var entries = IntStream.range(0, receiptHandles.size())
                .mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(receiptHandles.get(i))
                        .build())
                .toList();
        return sqs.deleteMessageBatch(request -> request.queueUrl(own()).entries(entries)).failed().stream()
                .collect(Collectors.toMap(
                        refused -> Integer.valueOf(refused.id()), refused -> String.valueOf(refused.message())));
    }

    void hide(String receiptHandle, Duration howLong) {
        sqs.changeMessageVisibility(request -> request.queueUrl(own())
                .receiptHandle(receiptHandle)
                .visibilityTimeout(Math.toIntExact(howLong.toSeconds())));
    }

    /** How many messages lie in our queue, by their state. */
    Map<QueueAttributeName, String> depths() {
        return attributes(own());
    }

    /** How many messages lie in our dead-letter queue, by their state. */
    Map<QueueAttributeName, String> deadLetterDepths() {
        return attributes(url(Topology.deadLetterQueue(config.service())));
    }

    private Map<QueueAttributeName, String> attributes(String queue) {
        return sqs.getQueueAttributes(request -> request.queueUrl(queue)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
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
