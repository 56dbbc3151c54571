package io.unbreakable.monspec.judge;

import static io.unbreakable.monspec.plan.Plans.fixed;
import static io.unbreakable.monspec.plan.Plans.lower;
import static io.unbreakable.monspec.plan.Plans.upper;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Plans;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
    private static final Measurement NO_DATA = new Measurement.NoData("no series");
    private static final Measurement UNKNOWN = new Measurement.Unknown("no such metric");

    @ParameterizedTest
    @CsvSource({
        // direction, tolerance, floor, baseline, value, verdict, reason, limit
        "INCREASE, 15, 0, 100, 115, PASS, withinLimits, 115",
        "INCREASE, 15, 0, 100, 115.01, FAIL, aboveBaseline, 115",
        "INCREASE, 15, 0, 100, 1, PASS, withinLimits, 115",
        "INCREASE, 0, 0, 100, 100, PASS, withinLimits, 100",
        "INCREASE, 0, 0, 100, 100.01, FAIL, aboveBaseline, 100",
        "INCREASE, 30, 1, 0.5, 1.5, PASS, withinLimits, 1.5",
        "INCREASE, 30, 1, 0.5, 1.51, FAIL, aboveBaseline, 1.5",
        "INCREASE, 30, 1, 10, 13, PASS, withinLimits, 13",
        "INCREASE, 30, 1, 10, 13.01, FAIL, aboveBaseline, 13",
        "DECREASE, 90, 0, 100, 10, PASS, withinLimits, 10",
        "DECREASE, 90, 0, 100, 9.99, FAIL, belowBaseline, 10",
        "DECREASE, 90, 0, 100, 1000, PASS, withinLimits, 10",
        "DECREASE, 10, 20, 100, 80, PASS, withinLimits, 80",
        "DECREASE, 10, 20, 100, 79.9, FAIL, belowBaseline, 80",
        // a baseline of zero
        "INCREASE, 30, 0, 0, 0, PASS, withinLimits, 0",
        "INCREASE, 30, 0, 0, 0.001, INCONCLUSIVE, zeroBaseline, 0",
        "INCREASE, 30, 1, 0, 1, PASS, withinLimits, 1",
        "INCREASE, 30, 1, 0, 1.01, FAIL, aboveBaseline, 1",
        "DECREASE, 30, 0, 0, 0, PASS, withinLimits, 0",
        "DECREASE, 30, 0, 0, 5, PASS, withinLimits, 0",
        "DECREASE, 30, 0, 0, -0.1, FAIL, belowBaseline, 0",
        // a negative baseline keeps the sense: a tolerance widens the band
        "INCREASE, 10, 0, -100, -90, PASS, withinLimits, -90",
        "INCREASE, 10, 0, -100, -89, FAIL, aboveBaseline, -90",
        "INCREASE, 10, 0, -100, -200, PASS, withinLimits, -90",
        "DECREASE, 10, 0, -100, -110, PASS, withinLimits, -110",
        "DECREASE, 10, 0, -100, -111, FAIL, belowBaseline, -110",
        "DECREASE, 10, 0, -100, 0, PASS, withinLimits, -110"
    })
    void comparesWithTheBaseline(
            Direction direction,
            double tolerance,
            double floor,
            double base,
            double value,
            Verdict verdict,
            String reason,
            double limit) {
        var objective = Plans.objective("m", direction, null, null, tolerance, floor);

        var result = judge(objective, value(value), value(base)).objectives().getFirst();

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.reason()).isEqualTo(Reason.of(reason));
        assertThat(result.value()).isEqualTo(value);
        assertThat(result.baseline()).isEqualTo(base);
        assertThat(direction == Direction.INCREASE ? result.upperLimit() : result.lowerLimit())
                .isEqualTo(limit);
        assertThat(direction == Direction.INCREASE ? result.lowerLimit() : result.upperLimit())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2, -, 1.999, PASS, withinLimits",
                "2, -, 2, FAIL, aboveUpperLimit",
                "2, -, 3, FAIL, aboveUpperLimit",
                "-, 5, 5.001, PASS, withinLimits",
                "-, 5, 5, FAIL, belowLowerLimit",
                "-, 5, 4, FAIL, belowLowerLimit",
                "2, 1, 1.5, PASS, withinLimits",
                "2, 1, 2.5, FAIL, aboveUpperLimit",
                "2, 1, 0.5, FAIL, belowLowerLimit"
            })
    void checksBothFixedLimitsStrictlyAndNeedsNoBaseline(
            @Nullable Double upper, @Nullable Double lower, double value, Verdict verdict, String reason) {
        var judgement = judge(fixed("m", upper, lower), value(value), NO_DATA);

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reason()).isEqualTo(Reason.of(reason));
        assertThat(judgement.objectives()).singleElement().satisfies(result -> {
            assertThat(result.upperLimit()).isEqualTo(upper);
            assertThat(result.lowerLimit()).isEqualTo(lower);
            assertThat(result.baseline()).isNull();
        });
    }

    @Test
    void checksAFixedLimitAndTheBaselineWhereAPlanHasBoth() {
        var objective = Plans.objective("m", Direction.INCREASE, 120.0, null, 10.0, 0);

        assertThat(judge(objective, value(130), value(150)).reason()).isEqualTo(Reason.ABOVE_UPPER_LIMIT);
        assertThat(judge(objective, value(115), value(100)).reason()).isEqualTo(Reason.ABOVE_BASELINE);
        assertThat(judge(objective, value(105), value(100))
                        .objectives()
                        .getFirst()
                        .upperLimit())
                .isEqualTo(110);
    }

    @Test
    void missingCompareIsNotOk() {
        var judgement = judge(upper("m", 15, 0), value(1), NO_DATA);

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(judgement.verdict().getsThrough()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(BaselineRule.class)
    void excusesAMissingBaselineOnlyOnAnEstablishedFirstRelease(BaselineRule rule) {
        var judgement = Judge.judge(Plans.of(List.of(upper("m", 15, 0)), rule), Map.of("m", value(1)), Map.of());

        assertThat(judgement.verdict().getsThrough()).isEqualTo(rule == BaselineRule.EXCUSED);
        assertThat(judgement.reason())
                .isEqualTo(rule == BaselineRule.EXCUSED ? Reason.FIRST_RELEASE : Reason.NO_BASELINE);
    }

    @Test
    void aFirstReleaseStillNeedsDataAndStillHasToKeepFixedLimits() {
        var plan = Plans.of(List.of(upper("m", 15, 0), fixed("n", 2.0, null)), BaselineRule.EXCUSED);

        assertThat(Judge.judge(plan, Map.of("n", value(1)), Map.of()).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(Judge.judge(plan, Map.of("m", value(1), "n", value(5)), Map.of())
                        .reason())
                .isEqualTo(Reason.ABOVE_UPPER_LIMIT);
    }

    @Test
    void aPassThatRestsOnAnExcusedBaselineSaysSo() {
        var plan = Plans.of(List.of(fixed("n", 2.0, null), upper("m", 15, 0)), BaselineRule.EXCUSED);

        var judgement = Judge.judge(plan, Map.of("m", value(1), "n", value(1)), Map.of());

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.reason()).isEqualTo(Reason.FIRST_RELEASE);
        assertThat(judgement.score()).isEqualTo(100);
    }

    @Test
    void comparesWithABaselineThatIsThereEvenWhenItsAbsenceWouldBeExcused() {
        var plan = Plans.of(List.of(upper("m", 15, 0)), BaselineRule.EXCUSED);

        assertThat(Judge.judge(plan, Map.of("m", value(2)), Map.of("m", value(1)))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void anUnknownMetricIsInconclusiveOnEitherSide() {
        var plan = Plans.of(upper("m", 15, 0), fixed("n", 2.0, null));

        var ofCandidate = Judge.judge(plan, Map.of("m", UNKNOWN, "n", value(1)), Map.of("m", value(1)));
        var ofBaseline = Judge.judge(plan, Map.of("m", value(1), "n", value(1)), Map.of("m", UNKNOWN));

        assertThat(ofCandidate.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ofCandidate.reason()).isEqualTo(Reason.UNKNOWN_METRIC);
        assertThat(ofBaseline.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ofBaseline.reason()).isEqualTo(Reason.UNKNOWN_METRIC);
    }

    @Test
    void aRunWithoutAnyValueOfTheCandidateHasNoCandidateData() {
        var plan = Plans.of(upper("m", 15, 0), fixed("n", 2.0, null));

        var judgement = Judge.judge(plan, Map.of("n", UNKNOWN), Map.of("m", value(1)));

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason()).isEqualTo(Reason.NO_CANDIDATE_DATA);
        assertThat(judgement.score()).isNull();
        assertThat(judgement.objectives()).hasSize(2);
    }

    @Test
    void aRunOfUnknownMetricsOnlySaysThatWaitingIsNoUse() {
        assertThat(judge(upper("m", 15, 0), UNKNOWN, value(1)).reason()).isEqualTo(Reason.UNKNOWN_METRIC);
    }

    @Test
    void theWorstObjectiveDecidesAndTheFirstOfTheWorstGivesTheReason() {
        var plan = Plans.of(upper("a", 15, 0), upper("b", 15, 0), lower("c", 15, 0), upper("d", 15, 0));

        var judgement = Judge.judge(
                plan,
                Map.of("a", value(1), "c", value(1), "d", value(9)),
                Map.of("a", value(1), "b", value(1), "c", value(9), "d", value(1)));

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reason()).isEqualTo(Reason.BELOW_BASELINE);
        assertThat(judgement.score()).isEqualTo(25);
        assertThat(judgement.objectives())
                .extracting(ObjectiveResult::verdict)
                .containsExactly(Verdict.PASS, Verdict.INCONCLUSIVE, Verdict.FAIL, Verdict.FAIL);
    }

    @Test
    void limitsStayFiniteForTheLargestNumbers() {
        var result = judge(upper("m", 1e6, 0), value(1), value(Double.MAX_VALUE))
                .objectives()
                .getFirst();

        assertThat(result.upperLimit()).isEqualTo(Double.MAX_VALUE);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    private static Judgement judge(Objective objective, Measurement candidate, Measurement baseline) {
        return Judge.judge(
                Plans.of(objective), Map.of(objective.name(), candidate), Map.of(objective.name(), baseline));
    }

    private static Measurement value(double number) {
        return new Measurement.Value(number);
    }
}
