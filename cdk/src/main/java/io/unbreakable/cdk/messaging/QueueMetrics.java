package io.unbreakable.cdk.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.sqs.IQueue;

/** What SQS says about a queue, by the minute. */
public final class QueueMetrics {
    private static final MetricOptions MOST = MetricOptions.builder()
            .period(Duration.minutes(1))
            .statistic("Maximum")
            .build();

    private QueueMetrics() {}

    /** Messages that could be taken. */
    public static Metric waiting(IQueue queue) {
        return queue.metricApproximateNumberOfMessagesVisible(MOST);
    }

    /** Messages that could be taken from any of these queues. */
    public static IMetric waiting(String label, List<? extends IQueue> queues) {
        Map<String, IMetric> metrics = new LinkedHashMap<>();
        queues.forEach(queue -> metrics.put(label + metrics.size(), waiting(queue)));
        return MathExpression.Builder.create()
                .expression("SUM([" + String.join(", ", metrics.keySet()) + "])")
                .usingMetrics(metrics)
                .label(label)
                .period(Duration.minutes(1))
                .build();
    }

    /** Age of the oldest message in seconds; 0 while none could be taken: what is delayed is meant to become old. */
    public static IMetric oldest(IQueue queue) {
        String id = queue.getNode().getScope().getNode().getId(); // metrics of one graph need names of their own
        String waiting = id + "Waiting";
        String age = id + "Age";
        Map<String, IMetric> metrics = new LinkedHashMap<>();
        metrics.put(waiting, waiting(queue));
        metrics.put(age, queue.metricApproximateAgeOfOldestMessage(MOST));
        return MathExpression.Builder.create()
                .expression("IF(" + waiting + " > 0, " + age + ", 0)")
                .usingMetrics(metrics)
                .label(id)
                .period(Duration.minutes(1))
                .build();
    }
}
