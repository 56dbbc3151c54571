package io.unbreakable.sandbox.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.sandbox.Layout;
import io.unbreakable.sandbox.Running;
import io.unbreakable.sandbox.SandboxSettings;
import io.unbreakable.sandbox.aws.PutEventsTrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks things on purpose, and ends with 0 only when every promise was kept. */
@Command(
        name = "chaos",
        description = "Kill, delay, double, drop and refuse while the system works; then check its promises.")
public final class ChaosCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "Seed of the faults and of the work (default: from the clock).")
    private long seed = System.currentTimeMillis() % 1_000_000;

    @Option(names = "--brief", description = "As much as fits into a minute.")
    private boolean brief;

    @Override
    public Integer call() throws IOException {
        Path run = Running.freshFolder();
        SandboxSettings settings = settings(Layout.from(Running.firstPort()), Running.root(), run, seed);
        Instant start = Clock.systemUTC().instant();
        System.out.println("chaos with seed " + seed + "; the same again: make chaos SEED=" + seed);
        ChaosResult result =
                new Chaos(seed, brief ? Size.brief() : Size.full(), line -> say(start, line)).run(settings);
        ChaosTable.print(System.out, result);
        Path file = Running.root().resolve("sandbox/target/chaos.json");
        ObjectMapper mapper = EventJson.mapper().copy().enable(SerializationFeature.INDENT_OUTPUT);
        Files.createDirectories(file.getParent());
        Files.writeString(file, mapper.writeValueAsString(result) + "\n");
        System.out.println("written: sandbox/target/chaos.json; logs: " + run + "/logs");
        return exitCode(result);
    }

    static int exitCode(ChaosResult result) {
        return result.violations().isEmpty() ? 0 : 1;
    }

    /** The dependencies' usual quirks, and none of their traps: what fails is planned. */
    static SandboxSettings settings(Layout layout, Path root, Path run, long seed) {
        Duration lag = Duration.ofSeconds(1);
        return new SandboxSettings(
                layout,
                root,
                run,
                Duration.ofSeconds(1),
                io.unbreakable.sandbox.pipeline.events.Traps.none()
                        .withSeed(seed)
                        .withLag(lag, lag),
                io.unbreakable.sandbox.monitor.Traps.demo(seed)
                        .with(new io.unbreakable.sandbox.monitor.Traps.Pace(0, 0, Duration.ZERO)),
                new PutEventsTrap(seed, 0.05),
                Map.of());
    }

    private static void say(Instant start, String line) {
        Duration since = Duration.between(start, Clock.systemUTC().instant());
        System.out.printf("%4d s  %s%n", since.toSeconds(), line);
    }
}
