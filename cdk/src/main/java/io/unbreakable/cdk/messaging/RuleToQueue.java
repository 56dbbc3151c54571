package io.unbreakable.cdk.messaging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** A rule that fills a queue; what it cannot deliver goes to the queue of the undeliverable. */
final class RuleToQueue extends Construct {
    private static final int TRY_FOR_SECONDS = 86_400;
    private static final int TRIES = 185;

    /**
     * Builds the rule.
     *
     * @param bus name of the bus; null for the account's default bus
     */
    RuleToQueue(Construct scope, String name, @Nullable String bus, Map<String, Object> pattern, ServiceQueue target) {
        super(scope, "Rule-" + name);
        CfnRule rule = CfnRule.Builder.create(this, "Rule")
                .name(name)
                .eventBusName(bus)
                .eventPattern(pattern)
                .state("ENABLED")
                .targets(List.of(CfnRule.TargetProperty.builder()
                        .id(name)
                        .arn(target.queue().getQueueArn())
                        .deadLetterConfig(CfnRule.DeadLetterConfigProperty.builder()
                                .arn(target.undeliverable().getQueueArn())
                                .build())
                        .retryPolicy(CfnRule.RetryPolicyProperty.builder()
                                .maximumEventAgeInSeconds(TRY_FOR_SECONDS)
                                .maximumRetryAttempts(TRIES)
                                .build())
                        .build()))
                .build();
        allow(target.queue(), rule);
        allow(target.undeliverable(), rule);
    }

    private static void allow(Queue queue, CfnRule rule) {
        queue.addToResourcePolicy(PolicyStatement.Builder.create()
                .effect(Effect.ALLOW)
                .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(queue.getQueueArn()))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", rule.getAttrArn())))
                .build());
    }
}
