package io.unbreakable.cdk.eyes;

import io.unbreakable.cdk.messaging.QueueMetrics;
import io.unbreakable.cdk.messaging.ServiceQueue;
import io.unbreakable.cdk.sample.SamplePipeline;
import io.unbreakable.contracts.Rule;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** Alarms about messages that do not get where they should, or wait there. */
final class MessageAlarms {
    private static final int OLD_SECONDS = 300;

    private final Alarms alarms;

    MessageAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    void ofQueues(Service service, ServiceQueue queues) {
        String id = service.id();
        alarms.alarm(
                id + "-dead-letters",
                QueueMetrics.waiting(queues.deadLetters()),
                1,
                1,
                "Messages that " + id
                        + " could not handle: the report's page Dead letters says why, and brings them back.");
        alarms.alarm(
                id + "-oldest",
                QueueMetrics.oldest(queues.queue()),
                OLD_SECONDS,
                2,
                "A message waits for " + id + " longer than five minutes: it does not run, or does not keep up.");
    }

    /** A target that cannot be reached: its events are in the rule's own queue, or lost when not even that takes them. */
    void ofRule(Rule rule) {
        undeliverable(
                rule.name(),
                rule.undeliverableQueue(),
                "could not put into the queue of " + rule.target().id() + ": its policy or the queue itself is wrong.");
        lost(rule.name(), rule.bus());
    }

    /** The rule of the demonstration, which starts a pipeline. */
    void ofNewBuilds() {
        undeliverable(
                SamplePipeline.NEW_BUILD,
                SamplePipeline.NOT_STARTED,
                "could not start the demonstration's pipeline with: start it in CodePipeline.");
        lost(SamplePipeline.NEW_BUILD, Topology.DEFAULT_BUS);
    }

    private void undeliverable(String rule, String queue, String how) {
        alarms.alarm(
                "rule-" + rule + "-undeliverable",
                QueueMetrics.waiting(queue),
                1,
                1,
                "Events of rule " + rule + " that EventBridge " + how);
    }

    private void lost(String rule, String bus) {
        Map<String, String> dimensions = new LinkedHashMap<>(Map.of("RuleName", rule));
        if (!bus.equals(Topology.DEFAULT_BUS)) {
            dimensions.put("EventBusName", bus);
        }
        Metric lost = Metric.Builder.create()
                .namespace("AWS/Events")
                .metricName("InvocationsFailedToBeSentToDlq")
                .dimensionsMap(dimensions)
                .period(Duration.minutes(5))
                .statistic("Sum")
                .build();
        alarms.alarm(
                "rule-" + rule + "-lost",
                lost,
                1,
                1,
                "Events of rule " + rule
                        + " reached neither their target nor the queue of the undeliverable: they are lost.");
    }
}
