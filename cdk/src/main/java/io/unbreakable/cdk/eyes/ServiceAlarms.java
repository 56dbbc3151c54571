package io.unbreakable.cdk.eyes;

import io.unbreakable.contracts.Service;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilterOptions;

/** Alarms about services: what they write, and what they use. */
final class ServiceAlarms {
    /** What the evaluator writes about a verdict that is five minutes late. */
    static final String LATE = "after it was due";

    private static final String NAMESPACE = "Unbreakable";
    private static final int FULL_PERCENT = 90;

    private final Alarms alarms;

    ServiceAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    void ofErrors(Service service, LogGroup logs) {
        Metric errors = counted(service.id() + "-errors", logs, "{ $.level = \"ERROR\" }");
        alarms.alarm(
                service.id() + "-errors",
                errors,
                Alarms.MANY,
                1,
                "Errors in the log of " + service.id() + ", more than now and then.");
    }

    void ofLateVerdicts(LogGroup logs) {
        Metric late = counted("late-verdicts", logs, "{ $.message = \"*" + LATE + "*\" }");
        alarms.alarm(
                "late-verdicts",
                late,
                1,
                1,
                "No verdict five minutes after it was due: Dynatrace does not answer, throttles, or refuses the token.");
    }

    void ofTasks(Service service, FargateService tasks) {
        alarms.alarm(
                service.id() + "-memory",
                tasks.metricMemoryUtilization(),
                FULL_PERCENT,
                3,
                "The tasks of " + service.id() + " are short of memory.");
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
                .metric(Alarms.SUM);
    }
}
