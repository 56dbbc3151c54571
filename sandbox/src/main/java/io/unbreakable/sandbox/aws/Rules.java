package io.unbreakable.sandbox.aws;

import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** Creates buses and rules. */
final class Rules {

    private static final String TARGET = "queue";

    private final EventBridgeClient eventBridge;

    Rules(EventBridgeClient eventBridge) {
        this.eventBridge = eventBridge;
    }

    void putBus(String name) {
        try {
            eventBridge.describeEventBus(r -> r.name(name));
        } catch (ResourceNotFoundException e) {
            eventBridge.createEventBus(r -> r.name(name));
        }
    }

    /** A rule that feeds one queue. */
    void put(String bus, String name, String pattern, String queueArn, String deadLetterArn) {
        eventBridge.putRule(r -> r.eventBusName(bus).name(name).eventPattern(pattern));
        var target = Target.builder()
                .id(TARGET)
                .arn(queueArn)
                .deadLetterConfig(d -> d.arn(deadLetterArn))
                .build();
        var answer = eventBridge.putTargets(r -> r.eventBusName(bus).rule(name).targets(target));
        if (answer.failedEntryCount() != null && answer.failedEntryCount() > 0) {
            throw new IllegalStateException("Rule " + name + " does not take its target: "
                    + answer.failedEntries().getFirst());
        }
    }
}
