package io.unbreakable.cdk.messaging;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.contracts.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** A rule that fills a queue; what it cannot deliver goes to a queue of its own. */
final class RuleToQueue extends Construct {
    private static final int TRY_FOR_SECONDS = 86_400;
    private static final int TRIES = 185;

    /**
     * Builds the rule.
     *
     * @param bus name of the bus; null for the account's default bus
     */
    RuleToQueue(Construct scope, Rule rule, @Nullable String bus, Map<String, Object> pattern, Queue target) {
        super(scope, "Rule-" + rule.name());
        Queue undeliverable = ServiceQueue.queue(this, "Undeliverable", rule.undeliverableQueue())
                .build();
        Accepted.finding(undeliverable, "SQS3", "It is the dead-letter queue of a rule that fills a service's queue.");
        CfnRule built = CfnRule.Builder.create(this, "Rule")
                .name(rule.name())
                .eventBusName(bus)
                .eventPattern(pattern)
                .state("ENABLED")
                .targets(List.of(CfnRule.TargetProperty.builder()
                        .id(rule.name())
                        .arn(target.getQueueArn())
                        .deadLetterConfig(CfnRule.DeadLetterConfigProperty.builder()
                                .arn(undeliverable.getQueueArn())
                                .build())
                        .retryPolicy(CfnRule.RetryPolicyProperty.builder()
                                .maximumEventAgeInSeconds(TRY_FOR_SECONDS)
                                .maximumRetryAttempts(TRIES)
                                .build())
                        .build()))
                .build();
        allow(target, built);
        allow(undeliverable, built);
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
