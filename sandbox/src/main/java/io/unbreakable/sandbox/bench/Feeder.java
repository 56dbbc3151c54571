package io.unbreakable.sandbox.bench;

import io.unbreakable.sandbox.monitor.Recorder;
import io.unbreakable.sandbox.monitor.RequestSeen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Tells the monitor of requests to two environments, as the sandbox's entrances do when there is traffic. */
final class Feeder implements AutoCloseable {
    private static final List<String> ENVIRONMENTS = List.of("Staging", "Production");
    private static final Duration EVERY = Duration.ofMillis(50);
    private static final int MICROS = 20_000;

    private final Recorder recorder;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Thread thread;
    private volatile boolean closed;

    Feeder(Recorder recorder) {
        this.recorder = recorder;
        this.thread = Thread.ofVirtual().name("traffic").start(this::feed);
    }

    private void feed() {
        while (!closed) {
            ENVIRONMENTS.forEach(this::request);
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    private void request(String environment) {
        long micros = MICROS + random.nextLong(1_000);
        Instant started = Instant.now().minusNanos(micros * 1_000);
        recorder.request(new RequestSeen(environment, started, micros, "GET", "/api/version", 200, "shop"));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
