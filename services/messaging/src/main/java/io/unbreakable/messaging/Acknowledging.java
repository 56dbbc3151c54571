package io.unbreakable.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Removes messages from the queue that were handled. Those that are done while a call is on its way go together in the next one:
 * under load one call acknowledges ten, and nobody waits for company.
 */
@ApplicationScoped
class Acknowledging {
    private static final int MOST_ENTRIES = 10;

    private final Queues queues;
    private final BlockingQueue<Done> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    Acknowledging(Queues queues) {
        this.queues = queues;
    }

    /** A message that was handled, and whoever waits until it is gone. */
    private record Done(String receiptHandle, CompletableFuture<Void> gone) {}

    /**
     * Removes this message, and returns when it is gone.
     *
     * @throws CompletionException when it is not: it will come again
     */
    void acknowledge(String receiptHandle) {
        Done done = new Done(receiptHandle, new CompletableFuture<>());
        waiting.add(done);
        work();
        done.gone().join();
    }

    /** One works for all; whoever comes meanwhile only leaves word. */
    private void work() {
        while (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
            try {
                removeSome();
            } finally {
                busy.set(false);
            }
        }
    }

    private void removeSome() {
        List<Done> batch = new ArrayList<>();
        waiting.drainTo(batch, MOST_ENTRIES);
        if (batch.isEmpty()) {
            return;
        }
        try {
            Map<Integer, String> refused =
                    queues.delete(batch.stream().map(Done::receiptHandle).toList());
            IntStream.range(0, batch.size()).forEach(i -> end(batch.get(i), refused.get(i)));
        } catch (RuntimeException e) {
            batch.forEach(done -> done.gone().completeExceptionally(e));
        }
    }

    private static void end(Done done, @Nullable String refusal) {
        if (refusal == null) {
            done.gone().complete(null);
        } else {
            done.gone().completeExceptionally(new IllegalStateException("not acknowledged: " + refusal));
        }
    }
}
