package io.unbreakable.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the sandbox in the background and waits until it is ready. */
@Command(name = "up", description = "Start everything in the background and leave it running.")
final class UpCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Option(
            names = "--slot",
            paramLabel = "<length>",
            defaultValue = "1s",
            converter = SlotLength.class,
            description = {
                "Time slots of the monitor and the services, 1s to 1m.",
                "Default: ${DEFAULT-VALUE}, so that waits are seconds; 1m is like a tenant."
            })
    private Duration slot = Duration.ofSeconds(1);

    @Override
    public Integer call() throws IOException {
        RemoteControl control = new RemoteControl(Running.firstPort());
        if (control.call("GET", "/ready").isPresent()) {
            System.out.println("It is running already: http://localhost:" + Running.firstPort());
            return 0;
        }
        Layout.from(Running.firstPort());
        Path log = Running.root().resolve("target/sandbox-" + Running.firstPort() + ".log");
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        while (control.call("GET", "/ready").isEmpty()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "It did not start:\n" + Files.readString(log).strip());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        System.out.println("Ready. Report: http://localhost:" + Running.firstPort());
        System.out.println("Next: make release BUILD=1   and at the end: make down");
        return 0;
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--slot",
                slot.toSeconds() + "s");
    }
}
