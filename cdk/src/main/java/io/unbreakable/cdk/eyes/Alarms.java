package io.unbreakable.cdk.eyes;

import io.unbreakable.cdk.messaging.QueueMetrics;
import io.unbreakable.cdk.messaging.ServiceQueue;
import io.unbreakable.contracts.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilterOptions;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** The alarms, each with the sentence that whoever is woken reads first. */
final class Alarms {
    /** What the evaluator writes about a verdict that is five minutes late. */
    static final String LATE = "after it was due";

    private static final String NAMESPACE = "Unbreakable";
    private static final MetricOptions SUM =
            MetricOptions.builder().period(Duration.minutes(5)).statistic("Sum").build();
    private static final int OLD_SECONDS = 300;
    private static final int MANY_ERRORS = 5;
    private static final int FULL_PERCENT = 90;

    private final Construct scope;
    private final SnsAction told;

    Alarms(Construct scope, ITopic topic) {
        this.scope = scope;
        this.told = new SnsAction(topic);
    }

    void ofQueues(Service service, ServiceQueue queues) {
        String id = service.id();
        alarm(
                id + "-dead-letters",
                QueueMetrics.waiting(queues.deadLetters()),
                1,
                1,
                "Messages that " + id
                        + " could not handle: the report's page Dead letters says why, and brings them back.");
        alarm(
                id + "-undeliverable",
                QueueMetrics.waiting(queues.undeliverable()),
                1,
                1,
                "Events that EventBridge could not put into the queue of " + id
                        + ": its policy or the queue itself is wrong.");
        alarm(
                id + "-oldest",
                QueueMetrics.oldest(queues.queue()),
                OLD_SECONDS,
                2,
                "A message waits for " + id + " longer than five minutes: it does not run, or does not keep up.");
    }

    /** A target that cannot be reached, told by the rule itself: its events are in the queue of the undeliverable. */
    void ofRule(String rule, @Nullable String bus) {
        Map<String, String> dimensions = new LinkedHashMap<>(Map.of("RuleName", rule));
        if (bus != null) {
            dimensions.put("EventBusName", bus);
        }
        Metric lost = Metric.Builder.create()
                .namespace("AWS/Events")
                .metricName("InvocationsFailedToBeSentToDlq")
                .dimensionsMap(dimensions)
                .period(Duration.minutes(5))
                .statistic("Sum")
                .build();
        alarm(
                "rule-" + rule,
                lost,
                1,
                1,
                "Events of rule " + rule
                        + " reached neither their queue nor that of the undeliverable: they are lost.");
    }

    void ofErrors(Service service, LogGroup logs) {
        Metric errors = counted(service.id() + "-errors", logs, "{ $.level = \"ERROR\" }");
        alarm(
                service.id() + "-errors",
                errors,
                MANY_ERRORS,
                1,
                "Errors in the log of " + service.id() + ", more than now and then.");
    }

    void ofLateVerdicts(LogGroup logs) {
        Metric late = counted("late-verdicts", logs, "{ $.message = \"*" + LATE + "*\" }");
        alarm(
                "late-verdicts",
                late,
                1,
                1,
                "No verdict five minutes after it was due: Dynatrace does not answer, throttles, or refuses the token.");
    }

    void ofTasks(Service service, FargateService tasks) {
        alarm(
                service.id() + "-memory",
                tasks.metricMemoryUtilization(),
                FULL_PERCENT,
                3,
                "The tasks of " + service.id() + " are short of memory.");
    }

    void ofFrontDoor(RestApi api) {
        alarm(
                "front-door-errors",
                api.metricServerError(SUM),
                1,
                1,
                "The front door could not pass on a request: its caller was told to try again.");
    }

    private Metric counted(String name, LogGroup logs, String pattern) {
        return logs.addMetricFilter(
                        name,
                        MetricFilterOptions.builder()
                                .filterPattern(FilterPattern.literal(pattern))
                                .metricNamespace(NAMESPACE)
                                .metricName(name)
                                .metricValue("1")
                                .defaultValue(0)
                                .build())
                .metric(SUM);
    }

    private void alarm(String name, IMetric metric, int from, int periods, String says) {
        Alarm alarm = Alarm.Builder.create(scope, name)
                .alarmName("unbreakable-" + name)
                .alarmDescription(says)
                .metric(metric)
                .threshold(from)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .evaluationPeriods(periods)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(told);
        alarm.addOkAction(told);
    }
}
