package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code monspec judge}, in its forms. */
@Command(
        name = "judge",
        description = {
            "Judges measured values, in one of three forms:",
            "by a monspec (FILE --values), by Keptn's files (--slo --sli), or two series of samples (--control --experiment)."
        },
        footer = {
            "",
            "JSON of a monspec: {\"verdict\", \"score\", \"reason\", \"sentence\", \"objectives\": [{\"name\", \"verdict\", \"reason\","
                    + " \"value\", \"baseline\", \"upperLimit\", \"lowerLimit\", \"unit\", \"change\", \"criterion\", \"weight\", \"key\","
                    + " \"sentence\"}]}; verdict is pass, warn, fail or inconclusive; score, numbers, unit and criterion may be"
                    + " null.",
            "JSON of Keptn's files: {\"verdict\", \"score\", \"objectives\"}, as above; an objective's name is its SLI.",
            "JSON of two series: {\"verdict\", \"low\", \"high\", \"reason\"}; low and high bound the change as a share of the"
                    + " control, null for no bound."
        })
final class JudgeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private FileForm file = new FileForm();

    @ArgGroup(exclusive = false, heading = "%nKeptn's files, YAML or JSON:%n")
    private KeptnForm keptn = new KeptnForm();

    @ArgGroup(exclusive = false, heading = "%nTwo series of samples, in interval mode:%n")
    private SamplesForm samples = new SamplesForm();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    JudgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Stream.of(file.isMeant(), keptn.isMeant(), samples.isMeant())
                        .filter(meant -> meant)
                        .count()
                != 1) {
            throw new Unusable("give a monspec and --values, or --slo and --sli, or --control and --experiment");
        }
        return samples.isMeant() ? samples() : release();
    }

    private int release() {
        var input = console.input();
        var judgement = file.isMeant() ? file.judge(input) : keptn.judge(input);
        if (json) {
            console.json(file.isMeant() ? Answer.of(judgement) : KeptnForm.Answer.of(judgement));
        } else {
            console.verdict(judgement.verdict(), Sentences.summary(judgement));
            judgement
                    .objectives()
                    .forEach(result ->
                            console.say("  %s: %s".formatted(Console.word(result.verdict()), Sentences.of(result))));
        }
        return Exit.of(judgement.verdict());
    }

    private int samples() {
        var answer = samples.judge(console.input());
        if (json) {
            console.json(answer);
        } else {
            console.verdict(answer.verdict(), samples.words(answer));
        }
        return Exit.of(answer.verdict());
    }

    /** What {@code --json} prints for a monspec. */
    record Answer(Verdict verdict, @Nullable Double score, Reason reason, String sentence, List<Line> objectives) {
        static Answer of(Judgement judgement) {
            return new Answer(
                    judgement.verdict(),
                    judgement.score(),
                    judgement.reason(),
                    Sentences.summary(judgement),
                    judgement.objectives().stream().map(Line::of).toList());
        }
    }
}
