package io.unbreakable.bench;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What has been promised of a benchmark.
 *
 * @param benchmark whose operations are measured, on one thread
 * @param name what it is, for people
 * @param unit of the bound
 * @param throughput whether at least so many operations a second are promised, or else that one takes at most so many
 *     milliseconds
 */
record Promise(Class<?> benchmark, String name, String unit, boolean throughput, double bound) {
    private static final int WARM_UP = 12;
    private static final int MEASURED = 5;

    Measured measure() throws RunnerException {
        var options = new OptionsBuilder()
                .include(benchmark.getName())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .threads(1)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(MEASURED)
                .measurementTime(TimeValue.seconds(2))
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        var result = new Runner(options).runSingle();
        var cpu = inUnit(
                requireNonNull(result.getSecondaryResults().get(CpuTime.LABEL)).getScore());
        var clock = inUnit(result.getPrimaryResult().getScore());
        return new Measured(name, cpu, clock, unit, target(), throughput ? cpu >= bound : cpu <= bound);
    }

    private double inUnit(double nanos) {
        return throughput ? 1e9 / nanos : nanos / 1e6;
    }

    private String target() {
        return String.format(Locale.ROOT, "%s %,.0f", throughput ? "at least" : "at most", bound);
    }
}
