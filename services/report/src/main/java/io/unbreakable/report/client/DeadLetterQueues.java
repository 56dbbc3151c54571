package io.unbreakable.report.client;

import io.unbreakable.deadletters.DeadLetter;
import io.unbreakable.deadletters.DeadLetterQueue;
import io.unbreakable.deadletters.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * All dead-letter queues at the same time. Failures of SQS escape. Whoever reads hides from others what they read, so that one
 * reads at a time, and not all the time: pages ask every few seconds.
 */
@ApplicationScoped
public class DeadLetterQueues {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private final DeadLetters letters;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private List<DeadLetter> known = List.of();
    private Instant knownUntil = Instant.EPOCH;

    DeadLetterQueues(SqsClient sqs, InstantSource clock) {
        this.letters = new DeadLetters(sqs, clock);
        this.clock = clock;
    }

    /** What lay there some seconds ago or now, newest first. */
    public List<DeadLetter> list() {
        reading.lock();
        try {
            if (!clock.instant().isBefore(knownUntil)) {
                known = all(letters::list);
                knownUntil = clock.instant().plus(FRESH);
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    /** Brings back what is meant; what was brought back. */
    public List<DeadLetter> redrive(Predicate<DeadLetter> meant) {
        reading.lock();
        try {
            knownUntil = Instant.EPOCH;
            return all(queue -> letters.redrive(queue, meant));
        } finally {
            reading.unlock();
        }
    }

    private static List<DeadLetter> all(Function<DeadLetterQueue, List<DeadLetter>> ask) {
        List<DeadLetter> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<DeadLetter>>> calls = DeadLetterQueue.all().stream()
                    .<Callable<List<DeadLetter>>>map(queue -> () -> ask.apply(queue))
                    .toList();
            for (Future<List<DeadLetter>> found : threads.invokeAll(calls)) {
                all.addAll(found.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for dead letters", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dead letters cannot be read: " + e.getCause(), e);
        }
        all.sort(Comparator.comparing(DeadLetter::since).reversed().thenComparing(DeadLetter::id));
        return all;
    }
}
