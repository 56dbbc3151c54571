package io.unbreakable.cdk.messaging;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.LinkedHashMap;
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

    /** Messages that could be taken from the queue of this name: no stack keeps another from removing it. */
    public static Metric waiting(String queue) {
        return Metric.Builder.create()
                .namespace("AWS/SQS")
                .metricName("ApproximateNumberOfMessagesVisible")
                .dimensionsMap(Map.of("QueueName", queue))
                .period(MOST.getPeriod())
                .statistic(MOST.getStatistic())
                .build();
    }

    /** Events that no rule could deliver to this service. */
    public static IMetric undeliverable(Service service) {
        Map<String, IMetric> metrics = new LinkedHashMap<>();
        Topology.rulesTo(service)
                .forEach(rule -> metrics.put(service.id() + metrics.size(), waiting(rule.undeliverableQueue())));
        return MathExpression.Builder.create()
                .expression("SUM([" + String.join(", ", metrics.keySet()) + "])")
                .usingMetrics(metrics)
                .label(service.id())
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
