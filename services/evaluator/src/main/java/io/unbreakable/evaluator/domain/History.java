package io.unbreakable.evaluator.domain;

import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.judge.EarlierRun;
import io.unbreakable.monspec.judge.Period;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The earlier runs that a release may be compared with.
 *
 * @param runs as far back as they were needed
 * @param bad when revisions were out among them that failed or were rolled back
 */
public record History(List<EarlierRun> runs, List<Period> bad) {
    public History {
        runs = List.copyOf(runs);
        bad = List.copyOf(bad);
    }

    /**
     * Reads until enough runs count.
     *
     * @param rule how many, and which
     * @param pinned the run that is the baseline alone, if it counts; null for none
     * @param latestFirst the runs before the release
     * @param invalidated tells which a person took out
     * @param flawed tells whose revision was no good
     */
    public static History read(
            EarlierRuns rule,
            @Nullable PastRun pinned,
            Iterator<PastRun> latestFirst,
            Predicate<PastRun> invalidated,
            Predicate<PastRun> flawed) {
        List<EarlierRun> runs = new ArrayList<>();
        List<Period> bad = new ArrayList<>();
        if (pinned != null) {
            runs.add(pinned.asEarlier(true, invalidated.test(pinned)));
            if (flawed.test(pinned)) {
                bad.add(pinned.period());
            }
        }
        boolean settled = pinned != null && bad.isEmpty() && !runs.getFirst().invalidated();
        for (int counted = 0; !settled && counted < rule.last() && latestFirst.hasNext(); ) {
            PastRun next = latestFirst.next();
            if (pinned != null && next.id().equals(pinned.id())) {
                continue;
            }
            EarlierRun run = next.asEarlier(false, invalidated.test(next));
            boolean flaw = flawed.test(next);
            runs.add(run);
            if (flaw) {
                bad.add(next.period());
            } else if (!run.invalidated() && run.isAmong(rule.include())) {
                counted++;
            }
        }
        return new History(runs, bad);
    }
}
