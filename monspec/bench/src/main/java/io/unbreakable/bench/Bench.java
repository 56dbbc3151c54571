package io.unbreakable.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks, prints what was measured beside what has been promised, and writes it as JSON. */
public final class Bench {
    private static final List<Promise> PROMISES = List.of(
            new Promise(ThresholdBenchmark.class, "threshold mode", "objectives/s", true, 1_000_000),
            new Promise(IntervalBenchmark.class, "interval mode, 60 against 20 samples", "objectives/s", true, 20_000),
            new Promise(LintBenchmark.class, "parse and lint a file of 500 objectives", "ms", false, 50));

    private Bench() {}

    /** @param arguments where the JSON goes */
    public static void main(String[] arguments) throws RunnerException, IOException {
        var measured = new ArrayList<Measured>();
        for (var promise : PROMISES) {
            var line = promise.measure();
            print(line);
            measured.add(line);
        }
        write(measured, Path.of(arguments[0]));
    }

    private static void print(Measured line) {
        System.out.printf(
                Locale.ROOT,
                "%-42s %,14.1f %-13s %s: %s (by the wall clock %,.1f)%n",
                line.name(),
                line.value(),
                line.unit(),
                line.target(),
                line.met() ? "met" : "not met",
                line.wallClock());
    }

    private static void write(List<Measured> measured, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var content = Map.of("java", Runtime.version().toString(), "measured", measured);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValue(file.toFile(), content);
    }
}
