package io.unbreakable.sandbox.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Tries rules out, in the form that ours have. */
final class RuleTrials {
    private static final String BUS = "default";
    private static final String SILENT = "a rule that should match does not";

    private final SqsClient sqs;
    private final EventBridgeClient eventBridge;
    private final String suffix;
    private final int patience;

    /** Waits so many seconds, 20 at most, for an event. */
    RuleTrials(SqsClient sqs, EventBridgeClient eventBridge, String suffix, int patience) {
        this.sqs = sqs;
        this.eventBridge = eventBridge;
        this.suffix = suffix;
        this.patience = patience;
    }

    @Nullable String matching() {
        return withRule("matching", (name, queue) -> {
            put(name, "probe.named.v1");
            return QueueTrials.receive(sqs, queue, patience, 30).isEmpty() ? SILENT : null;
        });
    }

    /** The named one is put last: when it is there, the others would have been. */
    @Nullable String others() {
        return withRule("others", (name, queue) -> {
            put(name, "probe.unnamed.v1");
            put("somebody.else", "probe.named.v1");
            put(name, "probe.named.v1");
            List<Message> first = QueueTrials.receive(sqs, queue, patience, 30);
            if (first.isEmpty()) {
                return SILENT;
            }
            return !isNamed(name, first.getFirst())
                            || !QueueTrials.receive(sqs, queue, 2, 30).isEmpty()
                    ? "a rule matches what it does not name"
                    : null;
        });
    }

    private static boolean isNamed(String source, Message message) {
        return message.body().contains("probe.named.v1") && message.body().contains(source);
    }

    /** The rule, its queue and the source that it names are of one name, as trials run beside each other. */
    private @Nullable String withRule(String what, Trial trial) {
        String name = "unbreakable-probe-" + what + "-" + suffix;
        String end = name + "-dead";
        try {
            Queues queues = new Queues(sqs);
            String dead = queues.put(end);
            new Rules(eventBridge).put(BUS, name, pattern(name), queues.put(name), dead);
            return trial.wrong(name, url(name));
        } finally {
            Tidying.all(
                    () -> eventBridge.removeTargets(
                            request -> request.eventBusName(BUS).rule(name).ids("queue")),
                    () -> eventBridge.deleteRule(
                            request -> request.eventBusName(BUS).name(name)),
                    () -> sqs.deleteQueue(request -> request.queueUrl(url(name))),
                    () -> sqs.deleteQueue(request -> request.queueUrl(url(end))));
        }
    }

    private static String pattern(String source) {
        return "{\"source\":[\"%s\"],\"detail-type\":[\"probe.named.v1\",\"probe.other.v1\"]}".formatted(source);
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
        @Nullable String wrong(String source, String queue);
    }
}
