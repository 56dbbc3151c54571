package io.unbreakable.ingest;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue that raw events and requests come through, and the one for what nobody can read. */
record Inbox(SqsClient sqs) {
    void send(String message) {
        sqs.sendMessage(
                request -> request.queueUrl(url(Topology.queue(Service.INGEST))).messageBody(message));
    }

    /** Whether a message with this in it lies among the dead letters. */
    boolean isDead(String part) {
        return sqs
                .receiveMessage(request -> request.queueUrl(url(Topology.deadLetterQueue(Service.INGEST)))
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0))
                .messages()
                .stream()
                .anyMatch(message -> message.body().contains(part));
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
