package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.keptn.KeptnJudge;
import io.unbreakable.monspec.keptn.KeptnJudging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The form of {@code judge} that takes Keptn's files. */
final class KeptnForm {
    @Option(names = "--slo", paramLabel = "FILE", description = "A slo.yaml.")
    private @Nullable String slo;

    @Option(
            names = "--sli",
            paramLabel = "FILE",
            description = "What was measured: a list of {metric, value, success, message}.")
    private @Nullable String sli;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "What was measured in earlier runs, the latest first: a list of such lists.")
    private @Nullable String previous;

    /** Whether one of its files is given. */
    boolean isMeant() {
        return slo != null || sli != null || previous != null;
    }

    Judgement judge(Input input) {
        if (slo == null || sli == null) {
            throw new Unusable("--slo and --sli belong together");
        }
        var earlier = previous == null ? null : input.text(previous);
        return switch (KeptnJudge.judge(input.text(slo), input.text(sli), earlier)) {
            case KeptnJudging.Judged(var judgement) -> judgement;
            case KeptnJudging.Unreadable(var message) -> throw new Unusable(message);
        };
    }

    /** What {@code --json} prints. */
    record Answer(Verdict verdict, @Nullable Double score, List<Line> objectives) {
        static Answer of(Judgement judgement) {
            return new Answer(
                    judgement.verdict(),
                    judgement.score(),
                    judgement.objectives().stream().map(Line::of).toList());
        }
    }
}
