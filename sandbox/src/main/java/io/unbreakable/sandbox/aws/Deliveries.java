package io.unbreakable.sandbox.aws;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Carries events to queues: each queue has its own lane, so that a dead one holds up no other. */
final class Deliveries implements AutoCloseable {

    private final SqsClient sqs;
    private final DeadLetters deadLetters;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Deliveries(SqsClient sqs) {
        this.sqs = sqs;
        this.deadLetters = new DeadLetters(sqs);
    }

    void add(Dispatch dispatch) {
        lanes.computeIfAbsent(dispatch.target().arn(), this::open).add(dispatch);
    }

    void add(Dispatch dispatch, Duration delay) {
        if (delay.isZero()) {
            add(dispatch);
            return;
        }
        threads.execute(() -> {
            LockSupport.parkNanos(delay.toNanos());
            if (!threads.isShutdown()) {
                add(dispatch);
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Lane open(String arn) {
        var lane = new Lane(arn, sqs, deadLetters);
        threads.execute(lane);
        return lane;
    }
}
