package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.ValidationEvaluated;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many validations that are due at once, evaluated by one evaluator or several, and nobody else around. */
final class Burst {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL = 20_000_000;

    private final Dues dues;
    private final Tap<ValidationEvaluated> verdicts;

    Burst(Dues dues, Tap<ValidationEvaluated> verdicts) {
        this.dues = dues;
        this.verdicts = verdicts;
    }

    /**
     * What came of it.
     *
     * @param count how many verdicts there were
     * @param took from the first message to the last verdict
     * @param cpu processor time of all evaluators
     */
    record Result(int count, Duration took, Duration cpu) {
        double perSecond() {
            return count / (took.toNanos() / 1e9);
        }

        /** What one core, used for nothing else, would do. */
        double perCoreSecond() {
            return count / (cpu.toNanos() / 1e9);
        }

        double cpuMillis() {
            return cpu.toNanos() / 1e6 / count;
        }
    }

    Result run(String prefix, int count, List<ServiceProcess> evaluators) {
        Duration before = cpu(evaluators);
        Instant start = Instant.now();
        dues.send(prefix, count);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (times(prefix).size() < count && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL);
        }
        Instant end = times(prefix).stream().max(Instant::compareTo).orElse(start);
        return new Result(
                times(prefix).size(),
                Duration.between(start, end),
                cpu(evaluators).minus(before));
    }

    private Collection<Instant> times(String prefix) {
        return Verdicts.times(verdicts, prefix).values();
    }

    private static Duration cpu(List<ServiceProcess> evaluators) {
        return evaluators.stream().map(ServiceProcess::cpu).reduce(Duration.ZERO, Duration::plus);
    }
}
