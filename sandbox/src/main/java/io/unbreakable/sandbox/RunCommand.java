package io.unbreakable.sandbox;

import io.unbreakable.sandbox.Layout.Place;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the sandbox until it is told to stop. */
@Command(name = "run", description = "Run everything in the foreground, until Ctrl-C or 'down'.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "Seed of the traps (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--slot",
            paramLabel = "<length>",
            defaultValue = "1m",
            converter = SlotLength.class,
            description = {
                "Time slots of the monitor and the services, 1s to 1m (default: ${DEFAULT-VALUE}, like a tenant).",
                "Below 1m all waits of the services are seconds too."
            })
    private Duration slot = SlotLength.LIKE_A_TENANT;

    @Override
    public Integer call() throws InterruptedException {
        Layout layout = Layout.from(Running.firstPort());
        SandboxSettings settings = SandboxSettings.demo(layout, Running.root(), Running.freshFolder(), seed)
                .withSlot(slot);
        try (Sandbox sandbox = Sandbox.start(settings, change -> {});
                Control control = new Control(layout.port(Place.CONTROL), sandbox)) {
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
            TenantFiles.write(settings.run(), sandbox);
            System.out.println("Ready. Report: " + sandbox.report());
            control.awaitDown();
            sandbox.close(); // before the control, so that whoever waits for it finds everything gone
        }
        return 0;
    }
}
