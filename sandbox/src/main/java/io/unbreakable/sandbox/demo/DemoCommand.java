package io.unbreakable.sandbox.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.sandbox.ForeignCloud;
import io.unbreakable.sandbox.Layout;
import io.unbreakable.sandbox.Running;
import io.unbreakable.sandbox.Sandbox;
import io.unbreakable.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole loop on real traffic, and ends with 0 only when all of it came out as expected. */
@Command(name = "demo", description = "Release builds 1 to 4 through the whole system, and check what comes of them.")
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "Seed of the traps (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--keep", description = "Leave everything running afterwards, to look at, until Ctrl-C.")
    private boolean keep;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        Layout layout = Layout.from(Running.firstPort());
        SandboxSettings settings = SandboxSettings.demo(layout, Running.root(), Running.freshFolder(), seed);
        boolean colour = "1".equals(System.getenv("SANDBOX_COLOUR"));
        Narrator narrator = new Narrator(System.out, clock, colour);
        try (narrator) {
            return run(settings, narrator, clock);
        }
    }

    private int run(SandboxSettings settings, Narrator narrator, Clock clock) throws IOException, InterruptedException {
        Files.deleteIfExists(written()); // a demonstration that is broken off has no outcome
        Demo demo = new Demo(narrator, clock);
        narrator.title("Starting six services, the pipeline, the monitor and " + aws() + " (traps: seed " + seed + ")");
        Instant start = clock.instant();
        try (Sandbox sandbox = started(settings, demo, narrator)) {
            Thread onInterrupt = new Thread(sandbox::close);
            Runtime.getRuntime().addShutdownHook(onInterrupt);
            Duration untilReady = Duration.between(start, clock.instant());
            narrator.title("Ready after " + untilReady.toSeconds() + " s. Report: " + sandbox.report());
            DemoResult result = demo.run(sandbox, List.of("1", "2", "3", "4"), untilReady);
            narrator.close();
            int code = end(result, sandbox);
            if (keep) {
                System.out.println("The report is at " + sandbox.report() + " until Ctrl-C.");
                new CountDownLatch(1).await(); // whoever interrupts ends the process
            }
            System.out.println("To look at it in the report: make demo KEEP=yes; to play with everything: make up");
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
            return code;
        }
    }

    private static String aws() {
        return ForeignCloud.isMeant(System.getenv()) ? "what AWS_ENDPOINT_URL points at" : "the embedded AWS";
    }

    /** Says now and then that it is still starting, when that takes long. */
    private static Sandbox started(SandboxSettings settings, Demo demo, Narrator narrator) {
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            var reminder = timer.scheduleAtFixedRate(
                    () -> narrator.note("still starting; is this machine slow or busy?"), 30, 30, TimeUnit.SECONDS);
            try {
                return Sandbox.start(settings, demo::happened);
            } finally {
                reminder.cancel(true);
            }
        }
    }

    private static int end(DemoResult result, Sandbox sandbox) throws IOException {
        OutcomeTable.print(System.out, result);
        Path file = written();
        ObjectMapper mapper = EventJson.mapper().copy().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(file, mapper.writeValueAsString(result) + "\n");
        System.out.println("written: sandbox/target/demo.json");
        return exitCode(System.out, result, sandbox.secretsInLogs());
    }

    /** Says what is not as expected, and what that means for whoever started it. */
    static int exitCode(PrintStream out, DemoResult result, List<String> secretsInLogs) {
        result.warnings().forEach(warning -> out.println("WARNING          " + warning));
        List<String> violations = new ArrayList<>(result.violations());
        violations.addAll(secretsInLogs);
        violations.forEach(violation -> out.println("NOT AS EXPECTED  " + violation));
        out.println(violations.isEmpty() ? "All as expected." : "Not all as expected.");
        return violations.isEmpty() ? 0 : 1;
    }

    private static Path written() {
        return Running.root().resolve("sandbox/target/demo.json");
    }
}
