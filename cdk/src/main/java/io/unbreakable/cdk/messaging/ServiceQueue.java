package io.unbreakable.cdk.messaging;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queue of a service, its dead-letter queue, and the queue of what rules could not deliver to it. */
public final class ServiceQueue extends Construct {
    private static final Duration KEPT_FOR = Duration.days(14);

    /** A dead letter's age is counted from when it was first sent: it is to be kept when it has waited for long. */
    private static final Duration WAITS_FOR = Duration.days(4);

    private static final Duration VISIBILITY = Duration.seconds(60);

    private final Queue queue;
    private final Queue deadLetters;
    private final Queue undeliverable;

    ServiceQueue(Construct scope, Service service) {
        super(scope, service.id());
        deadLetters = queue("DeadLetters", Topology.deadLetterQueue(service)).build();
        undeliverable =
                queue("Undeliverable", Topology.undeliverableQueue(service)).build();
        Accepted.finding(
                undeliverable, "SQS3", "It is the dead-letter queue of the rules that fill the service's queue.");
        queue = queue("Queue", Topology.queue(service))
                .retentionPeriod(WAITS_FOR)
                .visibilityTimeout(VISIBILITY)
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(Topology.MAX_RECEIVE_COUNT)
                        .build())
                .build();
    }

    private Queue.Builder queue(String id, String name) {
        return Queue.Builder.create(this, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(KEPT_FOR);
    }

    /** What the service takes its work from. */
    public Queue queue() {
        return queue;
    }

    /** Where messages end that the service could not handle. */
    public Queue deadLetters() {
        return deadLetters;
    }

    /** Where events end that a rule could not deliver. */
    public Queue undeliverable() {
        return undeliverable;
    }
}
