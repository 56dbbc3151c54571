package io.unbreakable.sandbox;

import io.unbreakable.sandbox.Layout.Place;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the sandbox until it is told to stop. */
@Command(name = "run", description = "Run everything in the foreground, until Ctrl-C or 'down'.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "Seed of the traps (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws InterruptedException {
        Layout layout = Layout.from(Running.firstPort());
        Path run = Running.freshFolder();
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demo(layout, Running.root(), run, seed), change -> {});
                Control control = new Control(layout.port(Place.CONTROL), sandbox)) {
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
            System.out.println("Ready. Report: " + sandbox.report());
            control.awaitDown();
            sandbox.close(); // before the control, so that whoever waits for it finds everything gone
        }
        return 0;
    }
}
