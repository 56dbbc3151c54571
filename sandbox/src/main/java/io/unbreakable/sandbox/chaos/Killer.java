package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.Services;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Kills services and starts them again. */
final class Killer implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Services services;
    private final FaultLog log;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Service, Integer> kills = new EnumMap<>(Service.class);
    private final Map<Service, Deque<Duration>> down = new EnumMap<>(Service.class);

    Killer(Services services, FaultLog log) {
        this.services = services;
        this.log = log;
    }

    /** Kills it and starts it after that time: now, or, when it is down already, when it has worked again for a moment. */
    void kill(Service service, String how, Duration downFor) {
        synchronized (this) {
            Deque<Duration> waiting = down.get(service);
            if (waiting != null) {
                waiting.add(downFor);
                return;
            }
            down.put(service, new ArrayDeque<>());
        }
        Runnable end = strike(service, how);
        threads.execute(() -> restart(service, downFor, end));
    }

    private Runnable strike(Service service, String how) {
        synchronized (this) {
            kills.merge(service, 1, Integer::sum);
        }
        services.kill(service);
        return log.begins(how);
    }

    private void restart(Service service, Duration downFor, Runnable end) {
        services.stop(service);
        LockSupport.parkNanos(downFor.toNanos());
        if (threads.isShutdown()) {
            return;
        }
        services.start(service);
        while (!threads.isShutdown() && !services.isReady(service)) {
            LockSupport.parkNanos(POLL.toNanos());
            if (!services.isAlive(service)) { // such as for a port that somebody had at that moment
                services.stop(service);
                services.start(service);
            }
        }
        end.run();
        Duration next = next(service);
        if (next != null) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            restart(service, next, strike(service, Kinds.killed(service)));
        }
    }

    /** What waited until it runs again; it is no longer down when nothing did. */
    private synchronized @Nullable Duration next(Service service) {
        Deque<Duration> waiting = down.get(service);
        Duration next = waiting == null ? null : waiting.poll();
        if (next == null) {
            down.remove(service);
        }
        return next;
    }

    /** Whether it runs, as far as nobody killed it. */
    synchronized boolean runs(Service service) {
        return !down.containsKey(service);
    }

    /** Whether all that were killed run again. */
    synchronized boolean allRun() {
        return down.isEmpty();
    }

    /** How often each was killed. */
    synchronized Map<Service, Integer> kills() {
        return new EnumMap<>(kills);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
