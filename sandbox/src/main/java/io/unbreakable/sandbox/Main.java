package io.unbreakable.sandbox;

import io.unbreakable.sandbox.bench.BenchCommand;
import io.unbreakable.sandbox.chaos.ChaosCommand;
import io.unbreakable.sandbox.demo.DemoCommand;
import io.unbreakable.sandbox.process.PortInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import software.amazon.awssdk.core.exception.SdkException;

/** The sandbox's command line. */
@Command(
        name = "sandbox",
        description = "The whole system on one machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            RunCommand.class,
            UpCommand.class,
            ReleaseCommand.class,
            DownCommand.class,
            RedriveCommand.class,
            ProbeCommand.class,
            EmulatorsCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs one command; exit code 0 only when it did what it says. */
    public static void main(String[] args) {
        Logs.quiet();
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, line, result) -> explain(failure, line))
                .execute(args));
    }

    private static boolean isForPeople(Exception failure) {
        return failure instanceof PortInUseException
                || failure instanceof IllegalStateException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException
                || failure instanceof IOException;
    }

    /** What a person can do something about is said in one sentence; everything else with its stack trace. */
    private static int explain(Exception failure, CommandLine line) {
        if (failure instanceof SdkException) {
            line.getErr().println("AWS does not answer: " + failure.getMessage());
        } else if (isForPeople(failure)) {
            line.getErr().println(failure.getMessage());
        } else {
            failure.printStackTrace(line.getErr());
        }
        return 1;
    }
}
