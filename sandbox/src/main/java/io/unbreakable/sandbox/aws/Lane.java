package io.unbreakable.sandbox.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends what waits for one queue, several at a time when several wait; tries again as the target's retry policy says. */
final class Lane implements Runnable {

    private static final int MAX_MESSAGES = 10;
    private static final int MAX_BYTES = 200_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final String arn;
    private final SqsClient sqs;
    private final DeadLetters deadLetters;
    private final BlockingQueue<Dispatch> waiting = new LinkedBlockingQueue<>();
    private @Nullable Dispatch next;
    private @Nullable String url;

    Lane(String arn, SqsClient sqs, DeadLetters deadLetters) {
        this.arn = arn;
        this.sqs = sqs;
        this.deadLetters = deadLetters;
    }

    void add(Dispatch dispatch) {
        waiting.add(dispatch);
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                deliver(take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Dispatch> take() throws InterruptedException {
        var batch = new ArrayList<Dispatch>();
        Dispatch first = next == null ? waiting.take() : next;
        next = null;
        int bytes = 0;
        for (Dispatch d = first; d != null; d = waiting.poll()) {
            bytes += d.body().length() * 3;
            if (batch.size() == MAX_MESSAGES || (!batch.isEmpty() && bytes > MAX_BYTES)) {
                next = d;
                break;
            }
            batch.add(d);
        }
        return batch;
    }

    private void deliver(List<Dispatch> batch) throws InterruptedException {
        List<Dispatch> left = batch;
        for (int attempt = 0; ; attempt++) {
            DeliveryFault fault;
            try {
                left = send(left, attempt);
                fault = DeliveryFault.unknown("the queue refused the message");
            } catch (SdkException e) {
                url = null;
                fault = DeliveryFault.of(e);
            }
            left = giveUp(left, fault, attempt);
            if (left.isEmpty()) {
                return;
            }
            Thread.sleep(pause(attempt));
        }
    }

    /** Sends a batch and gives back what may be sent again; what the queue calls our fault is given up. */
    private List<Dispatch> send(List<Dispatch> batch, int attempt) {
        var entries = new ArrayList<SendMessageBatchRequestEntry>();
        for (int i = 0; i < batch.size(); i++) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .messageBody(batch.get(i).body())
                    .build());
        }
        var again = new ArrayList<Dispatch>();
        for (var refused :
                sqs.sendMessageBatch(r -> r.queueUrl(url()).entries(entries)).failed()) {
            Dispatch dispatch = batch.get(Integer.parseInt(refused.id()));
            if (Boolean.TRUE.equals(refused.senderFault())) {
                deadLetters.add(dispatch, DeliveryFault.refused(String.valueOf(refused.message())), attempt, null);
            } else {
                again.add(dispatch);
            }
        }
        return again;
    }

    /** Gives up what has no hope and gives back the rest. */
    private List<Dispatch> giveUp(List<Dispatch> left, DeliveryFault fault, int attempt) {
        var hopeful = new ArrayList<Dispatch>();
        for (Dispatch dispatch : left) {
            var age = Duration.between(dispatch.accepted(), Instant.now());
            if (!fault.passing()) {
                deadLetters.add(dispatch, fault, attempt, null);
            } else if (attempt >= dispatch.target().retries()) {
                deadLetters.add(dispatch, fault, attempt, "MaximumRetryAttempts");
            } else if (age.toSeconds() >= dispatch.target().maxAgeSeconds()) {
                deadLetters.add(dispatch, fault, attempt, "MaximumEventAgeInSeconds");
            } else {
                hopeful.add(dispatch);
            }
        }
        return hopeful;
    }

    private String url() {
        String known = url;
        if (known == null) {
            known = sqs.getQueueUrl(r -> r.queueName(Account.queueName(arn))).queueUrl();
            url = known;
        }
        return known;
    }

    private static Duration pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE.toMillis(), 200L << Math.min(attempt, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
