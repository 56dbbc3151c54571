package io.unbreakable.evaluator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.dynatrace.Entity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Few calls at once, and nobody who waits for nothing. */
class PaceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final byte[] NOTHING = "{\"entities\":[]}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile int throttledCalls;
    private HttpServer server;
    private DynatraceClient dynatrace;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            boolean throttled = calls.incrementAndGet() <= throttledCalls;
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            await(release);
            atOnce.decrementAndGet();
            exchange.sendResponseHeaders(throttled ? 429 : status, NOTHING.length);
            exchange.getResponseBody().write(NOTHING);
            exchange.close();
        });
        server.start();
        dynatrace = new DynatraceClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "token", PATIENCE);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Entity> ask(Pace pace) {
        return pace.call(() -> dynatrace.entities("type(\"SERVICE\")", List.of(), Instant.EPOCH));
    }

    private Pace pace(int callsAtOnce, Duration patience) {
        return new Pace(callsAtOnce, patience, InstantSource.system());
    }

    @Test
    void hasFewCallsOnTheirWayAtOnce() {
        var pace = pace(3, Duration.ZERO);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> ask(pace));
            }
            Awaitility.await().atMost(PATIENCE).until(() -> atOnce.get() == 3);
            release.countDown();
        }

        assertThat(calls).hasValue(20);
        assertThat(mostAtOnce).hasValue(3);
    }

    @Test
    void waitsOutAShortThrottlingInItsPlace() {
        release.countDown();
        throttledCalls = 1;

        assertThat(ask(pace(1, PATIENCE))).isEmpty();
        assertThat(calls).hasValue(2);
    }

    @Test
    void failsWhenThrottlingTakesLongerThanItsPatienceAndAsksNobodyMeanwhile() {
        release.countDown();
        throttledCalls = 10;
        var pace = pace(1, Duration.ofMillis(100));

        assertThatThrownBy(() -> ask(pace)).isInstanceOf(DynatraceException.Throttled.class);
        assertThatThrownBy(() -> ask(pace)).isInstanceOf(DynatraceException.Throttled.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void letsNobodyWaitBehindASourceThatIsDown() {
        status = 503;
        var pace = pace(1, PATIENCE);
        var failures = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                threads.execute(() -> {
                    assertThatThrownBy(() -> ask(pace)).isInstanceOf(DynatraceException.Unreachable.class);
                    failures.incrementAndGet();
                });
            }
            Awaitility.await().atMost(PATIENCE).until(() -> pace.waiting() == 9 && atOnce.get() == 1);
            release.countDown();
        }

        assertThat(failures).hasValue(10);
        assertThat(calls).hasValue(1);
        assertThatThrownBy(() -> ask(pace)).isInstanceOf(DynatraceException.Unreachable.class);
        assertThat(calls).hasValue(2);
    }
}
