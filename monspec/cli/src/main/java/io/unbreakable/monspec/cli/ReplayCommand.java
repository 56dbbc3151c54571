package io.unbreakable.monspec.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code monspec replay}. */
@Command(
        name = "replay",
        description = {
            "Says what each of the last releases would have got by a monspec.",
            "Ends with the code of the worst verdict: fail, inconclusive, warn, pass."
        },
        footer = {
            "",
            "JSON: {\"comparison\", \"pass\", \"warn\", \"fail\", \"inconclusive\", \"runs\": [{\"id\", \"start\", \"end\", \"verdict\","
                    + " \"recorded\", \"score\", \"reason\", \"sentence\", \"objectives\"}]}, the oldest run first; recorded is the verdict"
                    + " that the file of runs has, or null; objectives are as in judge --json.",
            "A file of runs: {\"runs\": [{\"id\", \"start\", \"end\", \"candidate\": {\"NAME\": 1.5}, \"baseline\": {...}, \"verdict\","
                    + " \"pinned\", \"invalidated\"}]}; the last three may be left out, values are as in judge --values."
        })
final class ReplayCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A monspec; - for standard input.")
    private String file = "";

    @Mixin
    private Chosen chosen = new Chosen();

    @Mixin
    private Source source = new Source();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many releases at most. ${DEFAULT-VALUE} when left out.")
    private int last;

    @Option(names = "--record", paramLabel = "FILE", description = "Write what was measured there, for --recorded.")
    private @Nullable String record;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (last < 1) {
            throw new Unusable("--last must be at least 1");
        }
        var input = console.input();
        var choice = chosen.in(input, file);
        var runs = source.open(input, choice.gate()).runs(choice.plan(), last);
        if (record != null) {
            write(runs, record);
        }
        var replay = Replay.of(choice.plan(), runs);
        if (json) {
            console.json(replay);
        } else {
            say(replay);
        }
        return Exit.of(replay.worst());
    }

    private void say(Replay replay) {
        for (var run : replay.runs()) {
            var before = run.recorded() == null || run.recorded() == run.verdict()
                    ? ""
                    : " (it got %s)".formatted(Console.word(run.recorded()));
            console.verdict(run.verdict(), "%s, %s%s: %s".formatted(run.id(), run.start(), before, run.sentence()));
        }
        if (replay.runs().isEmpty() && source.isDynatrace()) {
            console.out()
                    .println(
                            "Since then (--since) nothing was deployed that can be measured for a whole slot (--slot) before the"
                                    + " next release.");
        }
        console.out()
                .println("%d runs: %d pass, %d warn, %d fail, %d inconclusive"
                        .formatted(
                                replay.runs().size(),
                                replay.pass(),
                                replay.warn(),
                                replay.fail(),
                                replay.inconclusive()));
    }

    private static void write(List<PastRun> runs, String name) {
        try {
            Files.writeString(Path.of(name), Console.text(PastRun.recorded(runs)));
        } catch (IOException | InvalidPathException e) {
            throw new Unusable("cannot write %s: %s".formatted(name, e.getMessage()));
        }
    }
}
