package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.judge.EarlierRun;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What past releases would have got by a plan. */
record Replay(String comparison, int pass, int warn, int fail, int inconclusive, List<Run> runs) {

    /**
     * One release.
     *
     * @param recorded the verdict that it got then; null when nobody says
     */
    record Run(
            String id,
            Instant start,
            Instant end,
            Verdict verdict,
            @Nullable Verdict recorded,
            @Nullable Double score,
            Reason reason,
            String sentence,
            List<Line> objectives) {
        private static Run of(PastRun run, Judgement judgement) {
            return new Run(
                    run.id(),
                    run.start(),
                    run.end(),
                    judgement.verdict(),
                    run.verdict(),
                    judgement.score(),
                    judgement.reason(),
                    Sentences.summary(judgement),
                    judgement.objectives().stream().map(Line::of).toList());
        }
    }

    /** Judges the runs one after the other, each beside what the ones before it got by this plan. */
    static Replay of(MeasurementPlan plan, List<PastRun> past) {
        var earlier = new ArrayList<EarlierRun>();
        var runs = new ArrayList<Run>();
        for (var run : past) {
            var judgement = PastRun.judge(plan, run.values(), earlier);
            earlier.add(run.remembered(judgement.verdict()));
            runs.add(Run.of(run, judgement));
        }
        return new Replay(
                plan.comparison(),
                count(runs, Verdict.PASS),
                count(runs, Verdict.WARN),
                count(runs, Verdict.FAIL),
                count(runs, Verdict.INCONCLUSIVE),
                runs);
    }

    /** The worst verdict; inconclusive when nothing was judged. */
    Verdict worst() {
        return runs.stream().map(Run::verdict).max(Verdict::compareTo).orElse(Verdict.INCONCLUSIVE);
    }

    private static int count(List<Run> runs, Verdict verdict) {
        return (int) runs.stream().filter(run -> run.verdict() == verdict).count();
    }
}
