package io.unbreakable.sandbox.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Tries queues out. */
final class QueueTrials {
    private static final int DELAY = 3;
    private static final int PATIENCE = 20;

    private final SqsClient sqs;
    private final String suffix;

    QueueTrials(SqsClient sqs, String suffix) {
        this.sqs = sqs;
        this.suffix = suffix;
    }

    @Nullable String delay() {
        String queue = create("delay");
        try {
            sqs.sendMessage(
                    request -> request.queueUrl(queue).messageBody("later").delaySeconds(DELAY));
            if (!receive(sqs, queue, 1, 60).isEmpty()) {
                return "the delay is ignored";
            }
            return receive(sqs, queue, PATIENCE, 60).isEmpty() ? "a delayed message never comes" : null;
        } finally {
            sqs.deleteQueue(request -> request.queueUrl(queue));
        }
    }

    @Nullable String visibility() {
        String queue = create("visibility");
        try {
            sqs.sendMessage(request -> request.queueUrl(queue).messageBody("mine"));
            List<Message> first = receive(sqs, queue, PATIENCE, 30);
            if (first.isEmpty()) {
                return "a message never comes";
            }
            if (!receive(sqs, queue, 1, 30).isEmpty()) {
                return "a message in hand is given to somebody else";
            }
            sqs.changeMessageVisibility(request -> request.queueUrl(queue)
                    .receiptHandle(first.getFirst().receiptHandle())
                    .visibilityTimeout(0));
            return receive(sqs, queue, PATIENCE, 30).isEmpty()
                    ? "a message that is given back never comes again"
                    : null;
        } finally {
            sqs.deleteQueue(request -> request.queueUrl(queue));
        }
    }

    @Nullable String deadLetter() {
        Queues queues = new Queues(sqs);
        String dead = name("dead");
        try {
            queues.put(name("source"), queues.put(dead), 1);
            String source = url(name("source"));
            sqs.sendMessage(request -> request.queueUrl(source).messageBody("never answered"));
            receive(sqs, source, PATIENCE, 0);
            receive(sqs, source, 2, 0);
            return receive(sqs, url(dead), PATIENCE, 0).isEmpty() ? "it is not there" : null;
        } finally {
            Tidying.all(
                    () -> sqs.deleteQueue(request -> request.queueUrl(url(name("source")))),
                    () -> sqs.deleteQueue(request -> request.queueUrl(url(dead))));
        }
    }

    /** What comes within so many seconds, hidden from others for so many. */
    static List<Message> receive(SqsClient sqs, String queue, int wait, int hidden) {
        return sqs.receiveMessage(
                        request -> request.queueUrl(queue).waitTimeSeconds(wait).visibilityTimeout(hidden))
                .messages();
    }

    private String create(String what) {
        return sqs.createQueue(request -> request.queueName(name(what))).queueUrl();
    }

    private String url(String name) {
        return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    private String name(String what) {
        return "unbreakable-probe-" + what + "-" + suffix;
    }
}
