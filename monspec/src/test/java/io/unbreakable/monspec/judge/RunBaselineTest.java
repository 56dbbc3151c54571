package io.unbreakable.monspec.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which earlier runs are a baseline, and what becomes of a release beside them. */
class RunBaselineTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final MeasurementPlan LAST_2 =
            Trial.plan("\"baseline\": {\"lastRuns\": 2}, \"scalefactorperc\": {\"default\": 10}", "");

    @Test
    void theLatestRunsThatPassedAreAveraged() {
        var judgement = judged(
                LAST_2,
                110,
                run(1, Verdict.PASS, 500),
                run(2, Verdict.PASS, 90),
                run(3, Verdict.PASS, 110),
                run(4, Verdict.FAIL, 1));

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.objectives().getFirst().baseline()).isEqualTo(100);
        assertThat(judgement.baseline())
                .isEqualTo(new BaselineSource.Runs(RunAggregate.AVG, false, List.of(part(3), part(2))));
        assertThat(judged(LAST_2, 110.1, run(2, Verdict.PASS, 90), run(3, Verdict.PASS, 110))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void theOrderOfTheRunsDoesNotMatter() {
        var runs = new ArrayList<>(List.of(
                run(1, Verdict.PASS, 1), run(2, Verdict.PASS, 2), run(3, Verdict.WARN, 3), run(4, Verdict.PASS, 4)));
        var judgement = Judge.judge(LAST_2.rules(), values(3), runs, List.of());

        Collections.shuffle(runs, new Random(1));

        assertThat(Judge.judge(LAST_2.rules(), values(3), runs, List.of())).isEqualTo(judgement);
    }

    @Test
    void theFileSaysWhichVerdictsCountAndWhatIsMadeOfThem() {
        var plan = Trial.plan(
                "\"baseline\": {\"lastRuns\": 3, \"aggregate\": \"p50\", \"include\": \"pass_or_warn\"}", "");
        var all = Trial.plan("\"baseline\": {\"lastRuns\": 3, \"aggregate\": \"p95\", \"include\": \"all\"}", "");
        var runs = new EarlierRun[] {
            run(1, Verdict.PASS, 1),
            run(2, Verdict.WARN, 2),
            run(3, Verdict.PASS, 30),
            run(4, Verdict.INCONCLUSIVE, 400)
        };

        assertThat(judged(plan, 1, runs).objectives().getFirst().baseline()).isEqualTo(2);
        assertThat(judged(all, 1, runs).objectives().getFirst().baseline()).isEqualTo(400);
    }

    @Test
    void anInvalidatedRunCountsNoLonger() {
        var judgement = judged(
                LAST_2,
                100,
                run(1, Verdict.PASS, 100),
                run(2, Verdict.PASS, 100),
                invalidated(run(3, Verdict.PASS, 1)));

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.baseline())
                .isEqualTo(new BaselineSource.Runs(RunAggregate.AVG, false, List.of(part(2), part(1))));
    }

    @Test
    void aWindowThatOverlapsABadRevisionIsNoBaseline() {
        var runs = List.of(run(1, Verdict.PASS, 100), run(2, Verdict.PASS, 1), run(3, Verdict.PASS, 1));
        var second = new Period(start(2).plusSeconds(299), start(2).plusSeconds(300));
        var untilNow = new Period(start(3), null);

        var judgement = Judge.judge(LAST_2.rules(), values(100), runs, List.of(second, untilNow));

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.baseline()).isEqualTo(new BaselineSource.Runs(RunAggregate.AVG, false, List.of(part(1))));
        var before = new Period(start(3).minusSeconds(10), start(3));
        assertThat(Judge.judge(LAST_2.rules(), values(100), runs, List.of(before))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aPinnedRunWinsWhateverItsVerdictAndAge() {
        var runs = new EarlierRun[] {
            pinned(run(1, Verdict.WARN, 200)), run(2, Verdict.PASS, 100), run(3, Verdict.PASS, 100)
        };

        var judgement = judged(LAST_2, 220, runs);

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.baseline()).isEqualTo(new BaselineSource.Runs(RunAggregate.AVG, true, List.of(part(1))));
        assertThat(judged(LAST_2, 220, invalidated(runs[0]), runs[1], runs[2]).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aFileMayTakeNothingButAPinnedRun() {
        var plan = Trial.plan("\"baseline\": {\"pinned\": true}", "");

        assertThat(judged(plan, 1, run(1, Verdict.PASS, 1)).reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(judged(plan, 1, run(2, Verdict.PASS, 9), pinned(run(1, Verdict.PASS, 1)))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void withoutARunThatCountsThereIsNoBaselineUnlessThatIsExcused() {
        var optional = Trial.plan("\"baseline\": {\"lastRuns\": 2, \"optional\": true}", "", "\"pass\": [\"<5\"]");

        assertThat(judged(LAST_2, 1).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judged(LAST_2, 1).objectives().getFirst().message()).isEqualTo("no earlier run counts");
        assertThat(judged(optional, 1).reason()).isEqualTo(Reason.FIRST_RELEASE);
        assertThat(judged(optional, 1).verdict()).isEqualTo(Verdict.PASS);
        assertThat(judged(optional, 9).reason()).isEqualTo(Reason.ABOVE_UPPER_LIMIT);
        assertThat(judged(optional, 2, run(1, Verdict.PASS, 1)).verdict()).isEqualTo(Verdict.FAIL);
    }

    /** An objective that is new has no baseline yet; one that had no data then has none at all. */
    @Test
    void anOptionalBaselineIsExcusedUntilARunCountsThatWasAskedForTheObjective() {
        var optional = Trial.plan("\"baseline\": {\"lastRuns\": 2, \"optional\": true}", "", "");
        var asked = new EarlierRun(
                "run-1",
                start(1),
                start(1).plusSeconds(300),
                Verdict.PASS,
                Map.of("calc:a(avg)", 1.0),
                Set.of("calc:b(avg)"),
                false,
                false);

        assertThat(judged(optional, 1, run(1, Verdict.PASS, 1)).reason()).isEqualTo(Reason.FIRST_RELEASE);
        assertThat(judged(optional, 2, run(1, Verdict.PASS, 1)).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judged(optional, 1, asked).reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(judged(optional, 1, asked).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /** Only who knows the earlier runs can say that there are none. */
    @Test
    void nothingIsExcusedWhereNobodyLookedForEarlierRuns() {
        var optional = Trial.plan("\"baseline\": {\"lastRuns\": 2, \"optional\": true}", "");

        assertThat(Judge.judge(optional, values(1), values(1)).reason()).isEqualTo(Reason.NO_BASELINE);
    }

    private static Judgement judged(MeasurementPlan plan, double value, EarlierRun... earlier) {
        return Judge.judge(plan.rules(), values(value), List.of(earlier), List.of());
    }

    private static Map<String, Measurement> values(double value) {
        return Map.of("calc:a(avg)", new Measurement.Value(value), "calc:b(avg)", new Measurement.Value(value));
    }

    private static EarlierRun run(int number, Verdict verdict, double value) {
        return new EarlierRun(
                "run-" + number,
                start(number),
                start(number).plusSeconds(300),
                verdict,
                Map.of("calc:a(avg)", value),
                Set.of(),
                false,
                false);
    }

    private static EarlierRun pinned(EarlierRun run) {
        return new EarlierRun(
                run.id(), run.start(), run.end(), run.verdict(), run.values(), Set.of(), true, run.invalidated());
    }

    private static EarlierRun invalidated(EarlierRun run) {
        return new EarlierRun(
                run.id(), run.start(), run.end(), run.verdict(), run.values(), Set.of(), run.pinned(), true);
    }

    private static BaselineSource.Run part(int number) {
        return new BaselineSource.Run(
                "run-" + number, start(number), start(number).plusSeconds(300));
    }

    private static Instant start(int number) {
        return START.plusSeconds(3600L * number);
    }
}
