package io.unbreakable.monspec.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code monspec judge}, in its forms. */
@Command(
        name = "judge",
        description = "Judges measured values.",
        footer = {
            "",
            "JSON of two series: {\"verdict\", \"low\", \"high\", \"reason\"}; low and high bound the change as a share of the"
                    + " control, null for no bound."
        })
final class JudgeCommand implements Callable<Integer> {
    private final Console console;

    @ArgGroup(exclusive = false, heading = "%nTwo series of samples, in interval mode:%n")
    private SamplesForm samples = new SamplesForm();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    JudgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!samples.isMeant()) {
            throw new Unusable("give --control and --experiment");
        }
        var answer = samples.judge(console.input());
        if (json) {
            console.json(answer);
        } else {
            console.verdict(answer.verdict(), samples.words(answer));
        }
        return Exit.of(answer.verdict());
    }
}
