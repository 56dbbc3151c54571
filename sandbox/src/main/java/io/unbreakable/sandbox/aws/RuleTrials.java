package io.unbreakable.sandbox.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Tries rules out, in the form that ours have. */
final class RuleTrials {
    private static final String PATTERN =
            "{\"source\":[\"unbreakable.probe\"],\"detail-type\":[\"probe.named.v1\",\"probe.other.v1\"]}";
    private static final String BUS = "default";
    private static final int PATIENCE = 20;

    private final SqsClient sqs;
    private final EventBridgeClient eventBridge;
    private final String name;

    RuleTrials(SqsClient sqs, EventBridgeClient eventBridge, String suffix) {
        this.sqs = sqs;
        this.eventBridge = eventBridge;
        this.name = "unbreakable-probe-rule-" + suffix;
    }

    @Nullable String matching() {
        return withRule(queue -> {
            put("unbreakable.probe", "probe.named.v1");
            return QueueTrials.receive(sqs, queue, PATIENCE, 30).isEmpty() ? "a rule that should match does not" : null;
        });
    }

    /** The named one is put last: when it is there, the others would have been. */
    @Nullable String others() {
        return withRule(queue -> {
            put("unbreakable.probe", "probe.unnamed.v1");
            put("somebody.else", "probe.named.v1");
            put("unbreakable.probe", "probe.named.v1");
            List<Message> first = QueueTrials.receive(sqs, queue, PATIENCE, 30);
            List<Message> second = QueueTrials.receive(sqs, queue, 2, 30);
            return first.isEmpty() || !isNamed(first.getFirst()) || !second.isEmpty()
                    ? "a rule matches what it does not name"
                    : null;
        });
    }

    private static boolean isNamed(Message message) {
        return message.body().contains("probe.named.v1") && message.body().contains("unbreakable.probe");
    }

    private @Nullable String withRule(Trial trial) {
        Queues queues = new Queues(sqs);
        String dead = queues.put(name + "-dead");
        String queueArn = queues.put(name);
        Rules rules = new Rules(eventBridge);
        rules.put(BUS, name, PATTERN, queueArn, dead);
        String queue = url(name);
        try {
            return trial.wrong(queue);
        } finally {
            eventBridge.removeTargets(
                    request -> request.eventBusName(BUS).rule(name).ids("queue"));
            eventBridge.deleteRule(request -> request.eventBusName(BUS).name(name));
            sqs.deleteQueue(request -> request.queueUrl(queue));
            sqs.deleteQueue(request -> request.queueUrl(url(name + "-dead")));
        }
    }

    private void put(String source, String detailType) {
        var answer = eventBridge.putEvents(request -> request.entries(PutEventsRequestEntry.builder()
                .eventBusName(BUS)
                .source(source)
                .detailType(detailType)
                .detail("{}")
                .build()));
        if (answer.failedEntryCount() > 0) {
            throw new IllegalStateException("PutEvents: " + answer.entries().getFirst());
        }
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    private interface Trial {
        @Nullable String wrong(String queue);
    }
}
