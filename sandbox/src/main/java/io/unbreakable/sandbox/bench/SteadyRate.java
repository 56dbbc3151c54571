package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.RequestForm;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.ValidationEvaluated;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Asks for validations at a steady rate through the front door, and waits for all verdicts. */
final class SteadyRate {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int STEADY_MILLIS = 1000;
    private static final long POLL = 50_000_000;

    private final AllServices services;
    private final Requests requests;
    private final Tap<ValidationEvaluated> verdicts;

    SteadyRate(AllServices services, Requests requests, Tap<ValidationEvaluated> verdicts) {
        this.services = services;
        this.requests = requests;
        this.verdicts = verdicts;
    }

    /**
     * What came of it.
     *
     * @param asked how many validations were asked for
     * @param latencies from due to published, of those that have a verdict
     * @param cpu processor time of each service meanwhile
     */
    record Result(int asked, Latencies latencies, Map<Service, Duration> cpu) {
        /** Whether each has its verdict, 99 of 100 not later than this after they were due, and they do not wait ever longer. */
        boolean keeps(Duration bound) {
            return latencies.count() == asked
                    && latencies.millis(0.99) <= bound.toMillis()
                    && latencies.growthMillis() <= STEADY_MILLIS;
        }

        /** Processor time of one validation in this service, in ms. */
        double cpuMillis(Service service) {
            return cpu.getOrDefault(service, Duration.ZERO).toNanos() / 1e6 / asked;
        }

        double cpuMillis() {
            return cpu.keySet().stream().mapToDouble(this::cpuMillis).sum();
        }
    }

    Result run(String prefix, int perSecond, int seconds) {
        Map<Service, Duration> before = services.cpu();
        requests.send(prefix, perSecond, seconds);
        int asked = perSecond * seconds;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (delays(prefix).size() < asked && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL);
        }
        return new Result(asked, new Latencies(inOrder(delays(prefix))), since(before));
    }

    private Map<String, Duration> delays(String prefix) {
        return Verdicts.delays(verdicts, RequestForm.validationId(prefix));
    }

    private static List<Duration> inOrder(Map<String, Duration> delays) {
        return delays.entrySet().stream()
                .sorted(Comparator.comparingInt(delay -> number(delay.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    private Map<Service, Duration> since(Map<Service, Duration> before) {
        Map<Service, Duration> used = new EnumMap<>(Service.class);
        services.cpu().forEach((service, now) -> used.put(service, now.minus(before.getOrDefault(service, now))));
        return used;
    }
}
