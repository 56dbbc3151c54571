package io.unbreakable.cdk.services;

import io.unbreakable.cdk.messaging.QueueMetrics;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.applicationautoscaling.BasicStepScalingPolicyProps;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.ScalingInterval;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;
import software.amazon.awscdk.services.sqs.IQueue;

/** More copies of a service while its queue is long or old, one when there is nothing to do. */
final class Scaling {
    private static final int LEAST = 1;
    private static final int MOST = 4;
    private static final int LONG = 100;
    private static final int VERY_LONG = 1_000;
    private static final int OLD_SECONDS = 60;
    private static final int VERY_OLD_SECONDS = 300;

    private Scaling() {}

    static void of(FargateService service, IQueue queue) {
        ScalableTaskCount count = service.autoScaleTaskCount(EnableScalingProps.builder()
                .minCapacity(LEAST)
                .maxCapacity(MOST)
                .build());
        count.scaleOnMetric(
                "Depth",
                BasicStepScalingPolicyProps.builder()
                        .metric(QueueMetrics.waiting(queue))
                        .scalingSteps(List.of(below(1, -1), from(LONG, 1), from(VERY_LONG, 2)))
                        .cooldown(Duration.minutes(2))
                        .build());
        count.scaleOnMetric(
                "Age",
                BasicStepScalingPolicyProps.builder()
                        .metric(QueueMetrics.oldest(queue))
                        .scalingSteps(List.of(from(OLD_SECONDS, 1), from(VERY_OLD_SECONDS, 2)))
                        .cooldown(Duration.minutes(2))
                        .build());
    }

    private static ScalingInterval below(int upper, int change) {
        return ScalingInterval.builder().upper(upper).change(change).build();
    }

    private static ScalingInterval from(int lower, int change) {
        return ScalingInterval.builder().lower(lower).change(change).build();
    }
}
