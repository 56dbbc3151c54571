package io.unbreakable.sandbox.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends requests at a constant arrival rate, each at its time whether or not the earlier ones were answered. */
public final class LoadGenerator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WAIT_FOR_LAST = Duration.ofSeconds(2);

    private final LoadPlan plan;
    private final Semaphore inFlight;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Thread schedule;
    private volatile boolean stopped;

    private LoadGenerator(LoadPlan plan) {
        this.plan = plan;
        this.inFlight = new Semaphore(plan.concurrency());
        this.schedule = Thread.ofPlatform().name("load").daemon(true).unstarted(this::run);
    }

    /** Starts to send, and goes on until it is closed. */
    public static LoadGenerator start(LoadPlan plan) {
        LoadGenerator generator = new LoadGenerator(plan);
        generator.schedule.start();
        return generator;
    }

    private void run() {
        long started = System.nanoTime();
        for (long n = 0; !stopped; n++) {
            long due = started + plan.due(n).toNanos();
            for (long left = due - System.nanoTime(); left > 0 && !stopped; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (!stopped) {
                send(plan.path(n));
            }
        }
    }

    private void send(String path) {
        if (!inFlight.tryAcquire()) {
            skipped.incrementAndGet();
            return;
        }
        threads.execute(() -> {
            try {
                client.send(request(path), HttpResponse.BodyHandlers.discarding());
                answered.incrementAndGet();
            } catch (IOException e) {
                failed.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                inFlight.release();
            }
        });
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(plan.target() + path))
                .timeout(PATIENCE)
                .header("X-Caller", plan.caller())
                .GET()
                .build();
    }

    /** Requests that got an answer of any status. */
    public long answered() {
        return answered.get();
    }

    /** Requests that got no answer. */
    public long failed() {
        return failed.get();
    }

    /** Requests that were not sent because too many were in flight. */
    public long skipped() {
        return skipped.get();
    }

    /** Stops sending and waits shortly for the requests in flight. */
    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(schedule);
        try {
            schedule.join();
            threads.shutdown();
            if (!threads.awaitTermination(WAIT_FOR_LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }

    /**
     * Sends until the process is ended. Arguments or else environment variables: {@code --target} (LOAD_TARGET),
     * {@code --invoke-url} (LOAD_INVOKE_URL), {@code --rate} (LOAD_RATE, 20), {@code --invoke-share}
     * (LOAD_INVOKE_SHARE, 0.4), {@code --caller} (LOAD_CALLER).
     */
    public static void main(String[] args) throws InterruptedException {
        LoadPlan plan;
        try {
            plan = LoadArguments.plan(args, System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        LoadGenerator generator = start(plan);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(generator::close));
        generator.schedule.join();
    }
}
