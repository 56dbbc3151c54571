package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.criteria.Direction;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code monspec}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its {@link Exit} code. */
    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new Console(System.in, out, err), args));
    }

    /** Runs a command and gives its {@link Exit} code. */
    static int run(Console console, String... args) {
        return new CommandLine(new MonspecCommand())
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new JudgeCommand(console))
                .addSubcommand(new ReplayCommand(console))
                .addSubcommand(new ImportKeptnCommand(console))
                .addSubcommand(new DynatraceCheckCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpAutoWidth(true)
                .registerConverter(Direction.class, Words::direction)
                .registerConverter(Duration.class, Words::duration)
                .setParameterExceptionHandler((e, arguments) -> misused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(console, e))
                .execute(args);
    }

    private static int misused(ParameterException e) {
        var command = e.getCommandLine();
        command.getErr().println("monspec: " + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            command.getErr()
                    .println("Try: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        }
        return Exit.UNUSABLE;
    }

    private static int failed(Console console, Exception e) {
        console.complain(e instanceof Unusable ? String.valueOf(e.getMessage()) : "internal error: " + e);
        return Exit.UNUSABLE;
    }
}
