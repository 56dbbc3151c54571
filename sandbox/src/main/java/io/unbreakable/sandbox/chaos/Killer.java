package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.Services;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Kills services and starts them again. */
final class Killer implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Services services;
    private final FaultLog log;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Service, Integer> kills = new EnumMap<>(Service.class);
    private final Map<Service, Boolean> down = new EnumMap<>(Service.class);

    Killer(Services services, FaultLog log) {
        this.services = services;
        this.log = log;
    }

    /** Kills it now and starts it after that time; nothing happens when it is down already. */
    boolean kill(Service service, String how, Duration downFor) {
        synchronized (this) {
            if (Boolean.TRUE.equals(down.put(service, true))) {
                return false;
            }
            kills.merge(service, 1, Integer::sum);
        }
        services.kill(service);
        Runnable end = log.begins(how);
        threads.execute(() -> restart(service, downFor, end));
        return true;
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
        }
        end.run();
        synchronized (this) {
            down.put(service, false);
        }
    }

    /** Whether all that were killed run again. */
    synchronized boolean allRun() {
        return !down.containsValue(true);
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
