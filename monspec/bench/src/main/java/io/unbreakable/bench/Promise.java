package io.unbreakable.bench;

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
    private static final int WARM_UP = 4;
    private static final int MEASURED = 6;

    Measured measure() throws RunnerException {
        var options = new OptionsBuilder()
                .include(benchmark.getName())
                .mode(throughput ? Mode.Throughput : Mode.AverageTime)
                .timeUnit(throughput ? TimeUnit.SECONDS : TimeUnit.MILLISECONDS)
                .threads(1)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(MEASURED)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        var result = new Runner(options).runSingle().getPrimaryResult();
        var value = result.getScore();
        return new Measured(name, value, result.getScoreError(), unit, target(), isMet(value));
    }

    private String target() {
        return String.format(Locale.ROOT, "%s %,.0f", throughput ? "at least" : "at most", bound);
    }

    private boolean isMet(double value) {
        return throughput ? value >= bound : value <= bound;
    }
}
