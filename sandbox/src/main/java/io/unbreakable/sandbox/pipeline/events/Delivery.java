package io.unbreakable.sandbox.pipeline.events;

import io.unbreakable.sandbox.aws.AwsEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings state changes to the bus as EventBridge does with those of AWS services: at some time, in some order, perhaps twice. */
public final class Delivery implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
    private static final Duration OVERTAKEN_BY = Duration.ofMillis(500);
    private static final int POLL_MILLIS = 10;

    private final ScheduledExecutorService courier = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pipeline-events").daemon().factory());
    private final Queue<Planned> planned = new PriorityQueue<>();
    private final Traps traps;
    private final InstantSource clock;
    private final AwsEvents bus;
    private final PipelineObserver observer;
    private final Dice lateness;
    private final Dice doubling;
    private final Dice reordering;
    private final Dice loss;
    private Instant lastInOrder = Instant.MIN;
    private long sequence;

    /** Delivers to {@code bus} by the clock and under the traps, and tells {@code observer} at once. */
    public Delivery(Traps traps, InstantSource clock, AwsEvents bus, PipelineObserver observer) {
        this.traps = traps;
        this.clock = clock;
        this.bus = bus;
        this.observer = observer;
        lateness = new Dice(traps.seed(), "lateness");
        doubling = new Dice(traps.seed(), "doubling");
        reordering = new Dice(traps.seed(), "reordering");
        loss = new Dice(traps.seed(), "loss");
        var unused = courier.scheduleWithFixedDelay(this::deliverDue, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Takes a change to deliver; returns at once. What happens after the end is heard by nobody. */
    public synchronized void publish(StateChange change) {
        if (courier.isShutdown()) {
            return;
        }
        courier.execute(() -> safely(() -> observer.happened(change)));
        if (loss.says(traps.eventLoss())) {
            return;
        }
        plan(change);
        if (doubling.says(traps.eventDoubling())) {
            plan(change);
        }
    }

    private void plan(StateChange change) {
        Instant due = clock.instant().plus(lateness.upTo(traps.eventLateness()));
        if (reordering.says(traps.eventReordering())) {
            due = due.plus(OVERTAKEN_BY);
        } else {
            due = due.isBefore(lastInOrder) ? lastInOrder : due;
            lastInOrder = due;
        }
        planned.add(new Planned(due, sequence++, change));
    }

    private void deliverDue() {
        for (Planned next = nextDue(); next != null; next = nextDue()) {
            StateChange change = next.change();
            safely(() -> bus.emit(
                    change.source(),
                    change.detailType(),
                    change.resources(),
                    change.time(),
                    change.detail().deepCopy()));
        }
    }

    private synchronized @Nullable Planned nextDue() {
        Planned head = planned.peek();
        return head == null || head.due().isAfter(clock.instant()) ? null : planned.poll();
    }

    /** One event that cannot be handed over must not keep the others from coming. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a state change could not be handed over", e);
        }
    }

    @Override
    public synchronized void close() {
        courier.shutdownNow();
    }

    private record Planned(Instant due, long sequence, StateChange change) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            int byTime = due.compareTo(other.due);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }
}
