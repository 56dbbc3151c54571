package io.unbreakable.sandbox.chaos;

import io.unbreakable.sandbox.bundle.LightBundle;
import io.unbreakable.sandbox.monitor.Recorder;
import io.unbreakable.sandbox.monitor.RequestSeen;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The traffic of all environments as their entrances would report it: so many requests in a second, of which fail as many as the
 * deployed build lets fail. What the monitor knows comes from here and from nowhere else.
 */
final class Weather implements AutoCloseable {
    private static final Duration APART = Duration.ofMillis(100);
    private static final int USUAL_MICROS = 20_000;

    private final Path deployments;
    private final Traffic traffic;
    private final InstantSource clock;
    private final Map<String, Integer> failing = new ConcurrentHashMap<>();
    private volatile boolean over;

    /**
     * Nothing fails at first.
     *
     * @param deployments where bundles are unpacked
     * @param traffic knows afterwards what there was
     */
    Weather(Path deployments, List<String> environments, Traffic traffic, InstantSource clock) {
        this.deployments = deployments;
        this.traffic = traffic;
        this.clock = clock;
        environments.forEach(environment -> failing.put(environment, 0));
    }

    /** Lets requests come from now on. */
    void start(Recorder recorder) {
        Thread.ofPlatform().name("weather").daemon().start(() -> blow(recorder));
    }

    /** From now on so many requests of an environment fail. */
    void fail(String environment, int percent) {
        failing.put(environment, percent);
    }

    /** Something changed. When a deployment succeeded its build answers from now on: so many of its requests fail, else null. */
    @Nullable Integer happened(StateChange change) {
        if (!change.source().equals("aws.codedeploy") || !change.state().equals("SUCCESS")) {
            return null;
        }
        String group = change.detail().path("deploymentGroup").asText();
        Path folder = deployments
                .resolve(change.detail().path("application").asText())
                .resolve(group)
                .resolve(change.detail().path("deploymentId").asText())
                .resolve("deployment-archive");
        int percent = LightBundle.failurePercent(folder, group);
        failing.put(group, percent);
        return percent;
    }

    private void blow(Recorder recorder) {
        Instant next = clock.instant();
        for (int round = 0; !over; round++) {
            next = next.plus(APART);
            Duration left = Duration.between(clock.instant(), next);
            if (left.isPositive()) {
                LockSupport.parkNanos(left.toNanos());
            }
            int number = round;
            Instant finished = next;
            failing.forEach((environment, percent) -> {
                RequestSeen request = request(environment, percent, number, finished);
                recorder.request(request);
                traffic.request(environment, finished, request.status() >= 500);
            });
        }
    }

    private static RequestSeen request(String environment, int percent, int number, Instant finished) {
        int micros = USUAL_MICROS + number % 7 * 100;
        int status = number * 37 % 100 < percent ? 500 : 200;
        Instant started = finished.minusNanos(micros * 1_000L);
        return new RequestSeen(environment, started, micros, "GET", "/api/echo", status, "customer");
    }

    @Override
    public void close() {
        over = true;
    }
}
