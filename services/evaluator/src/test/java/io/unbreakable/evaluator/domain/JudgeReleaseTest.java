package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.EntityType;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Side;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the measurements. */
class JudgeReleaseTest {
    private static final Measurement NOTHING = new Measurement.NoData("nothing");

    private static Map<String, Measurement> side(double responseTime, double failureRate) {
        return Map.of(
                "responsetime", new Measurement.Value(responseTime),
                "failurerate", new Measurement.Value(failureRate));
    }

    private static Judgement judged(
            BaselineRule rule,
            Map<String, Measurement> candidate,
            Map<String, Measurement> baseline,
            @Nullable String unsteady) {
        return JudgeRelease.judge(Dues.plan(rule), candidate, baseline, 1, unsteady);
    }

    @Test
    void passesAReleaseThatIsAsGoodAsItsBaseline() {
        var judgement = judged(BaselineRule.REQUIRED, side(100, 0), side(100, 0), null);

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void failsAReleaseAboveItsLimit() {
        var judgement = judged(BaselineRule.REQUIRED, side(100, 5), side(100, 0), null);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reason()).isEqualTo(Reason.ABOVE_UPPER_LIMIT);
        assertThat(JudgeRelease.wantsData(judgement)).isFalse();
    }

    @Test
    void hasNoBaselineWhenThatIsUnsteady() {
        var judgement = judged(BaselineRule.REQUIRED, side(100, 0), side(100, 0), "deployed: d-1");

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason()).isEqualTo(Reason.UNSTEADY_BASELINE);
        assertThat(judgement.objectives())
                .extracting(ObjectiveResult::reason)
                .containsExactly(Reason.UNSTEADY_BASELINE, Reason.WITHIN_LIMITS);
        assertThat(judgement.objectives().getFirst().message()).isEqualTo("deployed: d-1");
        assertThat(JudgeRelease.wantsData(judgement)).isFalse();
    }

    @Test
    void treatsAnOptionalBaselineThatIsUnsteadyLikeARequiredOne() {
        assertThat(judged(BaselineRule.OPTIONAL, side(100, 0), side(100, 0), "d-1")
                        .reason())
                .isEqualTo(Reason.UNSTEADY_BASELINE);
    }

    @Test
    void excusesAnUnsteadyBaselineOnAFirstRelease() {
        var judgement = judged(BaselineRule.EXCUSED, side(100, 0), Map.of(), "d-1");

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.reason()).isEqualTo(Reason.FIRST_RELEASE);
    }

    @Test
    void failsAboveALimitHoweverUnsteadyTheBaseline() {
        assertThat(judged(BaselineRule.REQUIRED, side(100, 5), side(100, 0), "d-1")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void wantsDataWhenTheCandidateHasNone() {
        var judgement = judged(
                BaselineRule.REQUIRED, Map.of("responsetime", NOTHING, "failurerate", NOTHING), side(100, 0), null);

        assertThat(judgement.reason()).isEqualTo(Reason.NO_CANDIDATE_DATA);
        assertThat(JudgeRelease.wantsData(judgement)).isTrue();
    }

    @Test
    void wantsDataWhenTheBaselineHasNone() {
        var judgement = judged(BaselineRule.REQUIRED, side(100, 0), Map.of(), null);

        assertThat(judgement.reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(JudgeRelease.wantsData(judgement)).isTrue();
    }

    @Test
    void wantsDataWhenTheSamplesDoNotShowYet() {
        var plan = Dues.sampled(
                Dues.plan(BaselineRule.REQUIRED, Dues.compared("responsetime", Dues.metric("m"))), IntervalMode.USUAL);
        var judgement = JudgeRelease.judge(
                plan,
                Map.of("responsetime", samples(90, 110, 130, 100, 150)),
                Map.of("responsetime", samples(80, 120, 100, 140, 90, 70)),
                2,
                null);

        assertThat(judgement.reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(JudgeRelease.wantsData(judgement)).isTrue();
    }

    @Test
    void wantsDataWhenTheSamplesDoNotShowYetThatThereIsMoreThanNothing() {
        var plan = Dues.sampled(
                Dues.plan(BaselineRule.REQUIRED, Dues.compared("responsetime", Dues.metric("m"))), IntervalMode.USUAL);
        Map<String, Measurement> some = Map.of("responsetime", samples(0, 0, 1, 0, 0));
        Map<String, Measurement> none = Map.of("responsetime", samples(0, 0, 0, 0, 0));

        var judgement = JudgeRelease.judge(plan, some, none, 2, null);

        assertThat(judgement.reason()).isEqualTo(Reason.ZERO_BASELINE);
        assertThat(JudgeRelease.wantsData(judgement)).isTrue();
        assertThat(JudgeRelease.wantsData(judged(BaselineRule.REQUIRED, side(1, 0), side(0, 0), null)))
                .isFalse();
    }

    private static Measurement samples(double... values) {
        return Measurement.Samples.of(IntStream.range(0, values.length)
                .mapToObj(i -> new Sample(Dues.END.plusSeconds(60L * i), values[i]))
                .toList());
    }

    @Test
    void doesNotWaitForDataWhenAMetricIsUnknownAnyway() {
        var judgement = judged(
                BaselineRule.REQUIRED,
                Map.of("responsetime", NOTHING, "failurerate", new Measurement.Unknown("no such metric")),
                side(100, 0),
                null);

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(JudgeRelease.wantsData(judgement)).isFalse();
    }

    @Test
    void earlierRunsDoNotComeByWaiting() {
        var plan = new MeasurementPlan(
                "shop",
                EntityType.SERVICE,
                "ToEarlier",
                new Side("Staging", Dues.STAGING, null, Duration.ZERO),
                null,
                BaselineRule.REQUIRED,
                Dues.objectives(),
                null,
                new EarlierRuns(2, RunAggregate.AVG, IncludedRuns.PASS),
                null);

        var judgement = JudgeRelease.judge(plan, side(100, 0), new History(List.of(), List.of()));

        assertThat(judgement.reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(JudgeRelease.wantsData(judgement)).isFalse();
    }
}
