package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts something into every queue that nobody can read. */
final class Poison implements Runnable {
    private final SqsClient sqs;
    private final Truth truth;
    private final Duration apart;

    Poison(SqsClient sqs, Truth truth, Duration apart) {
        this.sqs = sqs;
        this.truth = truth;
        this.apart = apart;
    }

    @Override
    public void run() {
        for (Service service : Service.values()) {
            String url = sqs.getQueueUrl(request -> request.queueName(Topology.queue(service)))
                    .queueUrl();
            truth.poisoned(service);
            sqs.sendMessage(request -> request.queueUrl(url).messageBody("poison"));
            LockSupport.parkNanos(apart.toNanos());
        }
    }
}
