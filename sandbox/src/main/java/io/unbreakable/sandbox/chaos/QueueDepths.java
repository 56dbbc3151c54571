package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.deadletters.DeadLetterQueue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How much lies in the queues, asked for past all passages. */
final class QueueDepths {
    private final SqsClient sqs;
    private final Map<String, String> urls = new HashMap<>();

    QueueDepths(SqsClient sqs) {
        this.sqs = sqs;
    }

    /** Messages that somebody has to take, or has taken and not finished; what waits for its time is not counted. */
    Map<String, Integer> left() {
        return notEmpty(Arrays.stream(Service.values()).map(Topology::queue));
    }

    /** Messages that could not be handled or delivered. */
    Map<String, Integer> dead() {
        return notEmpty(DeadLetterQueue.all().stream().map(DeadLetterQueue::name));
    }

    private Map<String, Integer> notEmpty(Stream<String> queues) {
        Map<String, Integer> counts = new TreeMap<>();
        queues.forEach(queue -> counts.put(queue, count(queue)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private int count(String queue) {
        String url = urls.computeIfAbsent(
                queue,
                name -> sqs.getQueueUrl(request -> request.queueName(name)).queueUrl());
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
