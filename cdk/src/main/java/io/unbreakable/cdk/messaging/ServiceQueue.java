package io.unbreakable.cdk.messaging;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queue of a service and its dead-letter queue. */
public final class ServiceQueue extends Construct {
    private static final Duration KEPT_FOR = Duration.days(14);

    /** A dead letter's age is counted from when it was first sent: it is to be kept when it has waited for long. */
    private static final Duration WAITS_FOR = Duration.days(4);

    private static final Duration VISIBILITY = Duration.seconds(60);

    private final Queue queue;
    private final Queue deadLetters;

    ServiceQueue(Construct scope, Service service) {
        super(scope, service.id());
        deadLetters =
                queue(this, "DeadLetters", Topology.deadLetterQueue(service)).build();
        queue = queue(this, "Queue", Topology.queue(service))
                .retentionPeriod(WAITS_FOR)
                .visibilityTimeout(VISIBILITY)
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(Topology.MAX_RECEIVE_COUNT)
                        .build())
                .build();
    }

    /** A queue as all of them are: encrypted, with TLS only, that keeps for as long as SQS can. */
    public static Queue.Builder queue(Construct scope, String id, String name) {
        return Queue.Builder.create(scope, id)
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
}
