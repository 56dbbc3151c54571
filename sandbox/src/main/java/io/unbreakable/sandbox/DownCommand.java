package io.unbreakable.sandbox;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;

/** Stops the sandbox that runs, and waits until it is gone. */
@Command(name = "down", description = "Stop the sandbox that runs.")
final class DownCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Override
    public Integer call() {
        RemoteControl control = new RemoteControl(Running.firstPort());
        if (control.call("POST", "/down").isEmpty()) {
            System.out.println("No sandbox is running.");
            return 0;
        }
        while (control.call("GET", "/ready").isPresent()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        System.out.println("Stopped.");
        return 0;
    }
}
