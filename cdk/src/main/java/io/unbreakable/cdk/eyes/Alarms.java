package io.unbreakable.cdk.eyes;

import io.unbreakable.cdk.edge.ReportDoor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** The alarms, each with the sentence that whoever is woken reads first. */
final class Alarms {
    /** How often in five minutes. */
    static final MetricOptions SUM =
            MetricOptions.builder().period(Duration.minutes(5)).statistic("Sum").build();

    /** More than now and then, in five minutes. */
    static final int MANY = 5;

    private final Construct scope;
    private final SnsAction told;

    Alarms(Construct scope, ITopic topic) {
        this.scope = scope;
        this.told = new SnsAction(topic);
    }

    void ofFrontDoor(RestApi api) {
        alarm(
                "front-door-errors",
                api.metricServerError(SUM),
                1,
                1,
                "The front door could not pass on a request: its caller was told to try again.");
    }

    /** Refused are a token that is wrong or has expired, a body that is none, and who comes too often. */
    void ofRefusals(RestApi api) {
        alarm(
                "front-door-refusals",
                api.metricClientError(MetricOptions.builder()
                        .period(Duration.minutes(15))
                        .statistic("Average")
                        .build()),
                0.5,
                1,
                "The front door refused half of its callers or more: a token, a body or the throttle.");
    }

    void ofReport(ReportDoor report) {
        alarm(
                "report-door-errors",
                report.serverErrors(SUM),
                MANY,
                1,
                "Readers of the report got errors, more than now and then: it does not run, or is not reached.");
    }

    /** An alarm that is on while the metric has been at this or above for so many periods, and says so when it is over. */
    void alarm(String name, IMetric metric, double from, int periods, String says) {
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
