package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How much lies in the queues, asked for past all passages. */
final class QueueDepths {
    private final SqsClient sqs;

    QueueDepths(SqsClient sqs) {
        this.sqs = sqs;
    }

    /** Messages that somebody has to take, or has taken and not finished; what waits for its time is not counted. */
    Map<String, Integer> left() {
        Map<String, Integer> left = new TreeMap<>();
        for (Service service : Service.values()) {
            String queue = Topology.queue(service);
            int count = count(queue);
            if (count > 0) {
                left.put(queue, count);
            }
        }
        return left;
    }

    private int count(String queue) {
        String url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        return sqs
                .getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
