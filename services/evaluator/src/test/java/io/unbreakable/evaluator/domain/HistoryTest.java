package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.judge.EarlierRun;
import io.unbreakable.monspec.judge.Period;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far back earlier runs are read. */
class HistoryTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void readsUntilEnoughRunsCountAndNoFurther() {
        Iterator<PastRun> runs = runs(pass("9"), fail("8"), pass("7"), pass("6"));

        assertThat(read(rule(2, IncludedRuns.PASS), null, runs).runs())
                .extracting(EarlierRun::id)
                .containsExactly("9", "8", "7");
        assertThat(runs.next().id()).isEqualTo("6");
    }

    @Test
    void readsOnPastWhatDoesNotCount() {
        var read = read(rule(1, IncludedRuns.ALL), null, runs(pass("invalid"), pass("flawed"), fail("1"), pass("0")));

        assertThat(read.runs()).extracting(EarlierRun::id).containsExactly("invalid", "flawed", "1");
        assertThat(read.runs()).extracting(EarlierRun::invalidated).containsExactly(true, false, false);
        assertThat(read.bad()).containsExactly(new Period(START, START.plusSeconds(300)));
    }

    @Test
    void readsNothingBesideAPinnedRunThatCounts() {
        Iterator<PastRun> runs = runs(pass("9"));

        assertThat(read(rule(2, IncludedRuns.PASS), fail("1"), runs).runs())
                .extracting(EarlierRun::id)
                .containsExactly("1");
        assertThat(runs).hasNext();
    }

    @Test
    void aPinnedRunThatCountsNoLongerIsNotReadTwice() {
        var read = read(rule(1, IncludedRuns.PASS), pass("invalid"), runs(pass("invalid"), pass("1")));

        assertThat(read.runs()).extracting(EarlierRun::id).containsExactly("invalid", "1");
        assertThat(read(rule(1, IncludedRuns.PASS), pass("flawed"), runs(pass("1")))
                        .runs())
                .extracting(EarlierRun::id)
                .containsExactly("flawed", "1");
    }

    @Test
    void readsNothingWhereOnlyAPinnedRunWillDo() {
        assertThat(read(rule(0, IncludedRuns.PASS), null, runs(pass("1"))).runs())
                .isEmpty();
    }

    private static History read(EarlierRuns rule, @Nullable PastRun pinned, Iterator<PastRun> runs) {
        return History.read(
                rule,
                pinned,
                runs,
                run -> run.id().equals("invalid"),
                run -> run.id().equals("flawed"));
    }

    private static EarlierRuns rule(int last, IncludedRuns included) {
        return new EarlierRuns(last, RunAggregate.AVG, included);
    }

    private static Iterator<PastRun> runs(PastRun... latestFirst) {
        return Arrays.asList(latestFirst).iterator();
    }

    private static PastRun pass(String id) {
        return run(id, Verdict.PASS);
    }

    private static PastRun fail(String id) {
        return run(id, Verdict.FAIL);
    }

    private static PastRun run(String id, Verdict verdict) {
        return new PastRun(id, new Window(START, START.plusSeconds(300)), verdict, Map.of("o", 1.0), Set.of(), null);
    }
}
