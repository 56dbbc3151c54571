package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends events of AWS services straight to a queue: the way onto a foreign bus, which takes no {@code aws.} sources. */
public final class QueueEvents implements AwsEvents {

    private final SqsClient sqs;
    private final String queue;

    /**
     * A way to a queue.
     *
     * @param queue its name
     */
    public QueueEvents(SqsClient sqs, String queue) {
        this.sqs = sqs;
        this.queue = queue;
    }

    @Override
    public void emit(String source, String detailType, List<String> resources, Instant time, ObjectNode detail) {
        String body = EventBridge.envelope(source, detailType, resources, time, detail)
                .toJson()
                .toString();
        String url = sqs.getQueueUrl(r -> r.queueName(queue)).queueUrl();
        sqs.sendMessage(r -> r.queueUrl(url).messageBody(body));
    }
}
