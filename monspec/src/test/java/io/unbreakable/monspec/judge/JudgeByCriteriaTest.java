package io.unbreakable.monspec.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Score;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the language's criteria, scores and rules for what is missing come to. */
class JudgeByCriteriaTest {
    private static final Measurement NO_DATA = new Measurement.NoData("no series");
    private static final Measurement UNKNOWN = new Measurement.Unknown("no such metric");

    @Nested
    class OneObjective {
        @ParameterizedTest
        @CsvSource({
            // value beside a baseline of 100
            "110, PASS, withinLimits",
            "111, WARN, aboveBaseline",
            "120, WARN, aboveBaseline",
            "121, FAIL, aboveBaseline"
        })
        void warnsBetweenItsTwoLimits(double value, Verdict verdict, String reason) {
            var result = Trial.of("", "\"pass\": [\"<=+10%\"], \"warn\": [\"<=+20%\"]")
                    .values(value)
                    .baseline(100)
                    .only();

            assertThat(result.verdict()).isEqualTo(verdict);
            assertThat(result.reason()).isEqualTo(Reason.of(reason));
            assertThat(result.upperLimit()).isEqualTo(110);
        }

        @ParameterizedTest
        @CsvSource({
            "105, PASS, , 110",
            "115, FAIL, <=+10%, 110",
            "50, PASS, , 110",
            "40, FAIL, >=50, 110",
            "20, PASS, , 20",
        })
        void holdsWhenAllCriteriaOfOneAlternativeDo(double value, Verdict verdict, String criterion, double upper) {
            var result = Trial.of("", "\"pass\": [\"<=+10%&>=50\", \"<=20\"]")
                    .values(value)
                    .baseline(100)
                    .only();

            assertThat(result.verdict()).isEqualTo(verdict);
            assertThat(result.criterion()).isEqualTo(criterion == null ? null : Criterion.parse(criterion));
            assertThat(result.upperLimit()).isEqualTo(upper);
        }

        @Test
        void anAlternativeThatNeedsNoBaselineIsEnoughWithoutOne() {
            var trial = Trial.of("", "\"pass\": [\"<=+10%\", \"<50\"]");

            assertThat(trial.values(40).only().verdict()).isEqualTo(Verdict.PASS);
            assertThat(trial.values(60).only().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(trial.values(60).only().reason()).isEqualTo(Reason.NO_BASELINE);
        }

        @Test
        void aBrokenFixedLimitFailsWhateverTheBaselineMayBe() {
            var result = Trial.of("", "\"pass\": [\"<=+10%&<50\"]").values(60).only();

            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.reason()).isEqualTo(Reason.ABOVE_UPPER_LIMIT);
        }

        @Test
        void aWarningThatNeedsNoBaselineIsOneWithoutIt() {
            var result = Trial.of("", "\"pass\": [\"<=+10%\"], \"warn\": [\"<50\"]")
                    .values(40)
                    .only();

            assertThat(result.verdict()).isEqualTo(Verdict.WARN);
        }

        @Test
        void improvementMayBeDemanded() {
            var trial = Trial.of("", "\"pass\": [\"<=-10%\"], \"floor\": 50").baseline(100);

            assertThat(trial.values(90).only().verdict()).isEqualTo(Verdict.PASS);
            assertThat(trial.values(91).only().verdict()).isEqualTo(Verdict.FAIL);
        }

        @Test
        void aToleranceByMetricAndAggregateIsUsed() {
            var trial = Trial.of(
                    "\"scalefactorperc\": {\"default\": 5, \"calc:a\": {\"p90\": 30, \"default\": 10}}",
                    "\"aggregate\": \"p90\"",
                    "");

            assertThat(trial.values(130, 105).baseline(100, 100).judged().verdict())
                    .isEqualTo(Verdict.PASS);
            assertThat(trial.values(130, 106).judged().verdict()).isEqualTo(Verdict.FAIL);
            assertThat(trial.values(131, 105).judged().verdict()).isEqualTo(Verdict.FAIL);
        }

        @Test
        void bothDirectionsMayBeHarmful() {
            var trial = Trial.of("\"scalefactorperc\": {\"default\": 10}", "\"direction\": \"either\"")
                    .baseline(100);

            assertThat(trial.values(110).only().verdict()).isEqualTo(Verdict.PASS);
            assertThat(trial.values(111).only().reason()).isEqualTo(Reason.ABOVE_BASELINE);
            assertThat(trial.values(89).only().reason()).isEqualTo(Reason.BELOW_BASELINE);
        }
    }

    @Nested
    class WhatIsMissing {
        @ParameterizedTest
        @CsvSource({
            "inconclusive, INCONCLUSIVE, noData",
            "fail, FAIL, noData",
            "ignore, PASS, noDataIgnored",
            "zero, PASS, noDataIsZero"
        })
        void isWhatTheFileSays(String rule, Verdict verdict, String reason) {
            var judgement = Trial.of(
                            "", "\"pass\": [\"<5\"], \"missing\": \"%s\"".formatted(rule), "\"pass\": [\"<5\"]")
                    .measured(NO_DATA, new Measurement.Value(1))
                    .judged();

            assertThat(judgement.verdict()).isEqualTo(verdict);
            assertThat(judgement.reason()).isEqualTo(Reason.of(reason));
            assertThat(judgement.objectives().getFirst().reason()).isEqualTo(Reason.of(reason));
            assertThat(judgement.objectives().getFirst().message()).isEqualTo("no series");
        }

        @Test
        void countsAsZeroAlsoWhereZeroIsTooLittle() {
            var result = Trial.of("", "\"pass\": [\">5\"], \"missing\": \"zero\"")
                    .measured(NO_DATA)
                    .only();

            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.value()).isZero();
        }

        /** Otherwise a typo in a metric would go unnoticed for ever. */
        @ParameterizedTest
        @CsvSource({"inconclusive, INCONCLUSIVE", "fail, FAIL", "ignore, INCONCLUSIVE", "zero, INCONCLUSIVE"})
        void isNotAMetricThatNobodyKnows(String rule, Verdict verdict) {
            var judgement = Trial.of(
                            "", "\"pass\": [\"<5\"], \"missing\": \"%s\"".formatted(rule), "\"pass\": [\"<5\"]")
                    .measured(UNKNOWN, new Measurement.Value(1))
                    .judged();

            assertThat(judgement.verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"ignore, ignore", "zero, zero", "ignore, zero", "zero, inconclusive"})
        void neverLetsARunPassOfWhichNothingWasMeasured(String first, String second) {
            var judgement = Trial.of(
                            "",
                            "\"pass\": [\"<5\"], \"missing\": \"%s\"".formatted(first),
                            "\"pass\": [\"<5\"], \"missing\": \"%s\"".formatted(second))
                    .measured(NO_DATA, NO_DATA)
                    .judged();

            assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(judgement.reason()).isEqualTo(Reason.NO_CANDIDATE_DATA);
        }

        @Test
        void ofABaselineIsZeroOnlyWhereThatIsStrict() {
            var more = Trial.of("", "\"pass\": [\"<=+10%\"], \"missing\": \"zero\", \"floor\": 2");
            var less = Trial.of("", "\"pass\": [\">=-10%\"], \"missing\": \"zero\"");

            assertThat(more.values(2).baselineMeasured(NO_DATA).only().verdict())
                    .isEqualTo(Verdict.PASS);
            assertThat(more.values(3).only().verdict()).isEqualTo(Verdict.FAIL);
            assertThat(less.values(3).baselineMeasured(NO_DATA).only().reason()).isEqualTo(Reason.NO_BASELINE);
        }

        @Test
        void orTooLittleIsInconclusive() {
            var trial = Trial.of("", "\"pass\": [\"<5\"], \"minSamples\": 5, \"minRequests\": 100");

            assertThat(trial.measured(new Measurement.Value(1, 5, 100.0)).only().verdict())
                    .isEqualTo(Verdict.PASS);
            assertThat(trial.measured(new Measurement.Value(9, 5, 100.0)).only().verdict())
                    .isEqualTo(Verdict.FAIL);
            assertThat(trial.measured(new Measurement.Value(9, 4, 100.0)).only())
                    .satisfies(result -> assertThat(result.reason()).isEqualTo(Reason.TOO_FEW_SAMPLES))
                    .satisfies(result -> assertThat(result.message()).isEqualTo("4 of 5"));
            assertThat(trial.measured(new Measurement.Value(1, 5, 99.0)).only().reason())
                    .isEqualTo(Reason.TOO_FEW_REQUESTS);
            assertThat(trial.measured(new Measurement.Value(1)).only().verdict())
                    .isEqualTo(Verdict.INCONCLUSIVE);
        }

        @Test
        void orTooLittleOfTheBaselineIsNoBaseline() {
            var trial = Trial.of("", "\"pass\": [\"<=+10%\"], \"minSamples\": 5")
                    .measured(new Measurement.Value(1, 5, null));

            assertThat(trial.baselineMeasured(new Measurement.Value(1, 4, null))
                            .only()
                            .reason())
                    .isEqualTo(Reason.TOO_FEW_SAMPLES);
            assertThat(trial.baselineMeasured(new Measurement.Value(1, 5, null))
                            .only()
                            .verdict())
                    .isEqualTo(Verdict.PASS);
        }
    }

    @Nested
    class TheWholeRun {
        private static final String SCORE = "\"score\": {\"pass\": 90, \"warn\": 75}";
        private static final String BELOW_5 = "\"pass\": [\"<5\"], \"warn\": [\"<10\"]";

        @ParameterizedTest
        @CsvSource({
            // values of objectives that weigh 1, 1 and 2
            "1, 1, 1, PASS, 100, withinLimits",
            "7, 1, 1, WARN, 87.5, scoreForWarning",
            "1, 1, 7, WARN, 75, scoreForWarning",
            "20, 1, 1, WARN, 75, scoreForWarning",
            "20, 7, 1, FAIL, 62.5, scoreTooLow",
            "1, 1, 20, FAIL, 50, scoreTooLow"
        })
        void isJudgedByTheTotalScore(double a, double b, double c, Verdict verdict, double score, String reason) {
            var judgement = Trial.of(SCORE, BELOW_5, BELOW_5, BELOW_5 + ", \"weight\": 2")
                    .values(a, b, c)
                    .judged();

            assertThat(judgement.verdict()).isEqualTo(verdict);
            assertThat(judgement.score()).isEqualTo(score);
            assertThat(judgement.reason()).isEqualTo(Reason.of(reason));
            assertThat(judgement.needed()).isEqualTo(new Score(90, 75));
        }

        @Test
        void passesWithAnObjectiveThatFailedWhenTheScoreIsEnough() {
            var judgement = Trial.of("\"score\": {\"pass\": 60}", BELOW_5, BELOW_5, BELOW_5)
                    .values(1, 1, 20)
                    .judged();

            assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
            assertThat(judgement.reason()).isEqualTo(Reason.SCORE_ENOUGH);
        }

        @Test
        void failsWithAKeyObjectiveWhateverTheScore() {
            var trial = Trial.of("\"score\": {\"pass\": 10}", BELOW_5 + ", \"key\": true", BELOW_5, BELOW_5);

            assertThat(trial.values(20, 1, 1).judged().reason()).isEqualTo(Reason.KEY_OBJECTIVE_FAILED);
            assertThat(trial.values(20, 1, 1).judged().verdict()).isEqualTo(Verdict.FAIL);
            assertThat(trial.values(7, 1, 1).judged().verdict()).isEqualTo(Verdict.PASS);
        }

        /** What nobody knows counts for nothing. */
        @Test
        void isInconclusiveOnlyWhenWhatIsMissingMayStillSaveIt() {
            var trial = Trial.of(SCORE, BELOW_5, BELOW_5, BELOW_5, BELOW_5);
            var good = new Measurement.Value(1);
            var bad = new Measurement.Value(20);

            assertThat(trial.measured(good, good, good, NO_DATA).judged())
                    .satisfies(judgement -> assertThat(judgement.verdict()).isEqualTo(Verdict.WARN));
            assertThat(trial.measured(good, good, NO_DATA, NO_DATA).judged())
                    .satisfies(judgement -> assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE))
                    .satisfies(judgement -> assertThat(judgement.reason()).isEqualTo(Reason.NO_DATA));
            assertThat(trial.measured(good, bad, bad, NO_DATA).judged().verdict())
                    .isEqualTo(Verdict.FAIL);
        }

        @Test
        void isInconclusiveWithoutAKeyObjectiveWhateverTheScore() {
            var judgement = Trial.of("\"score\": {\"pass\": 50}", BELOW_5 + ", \"key\": true", BELOW_5, BELOW_5)
                    .measured(NO_DATA, new Measurement.Value(1), new Measurement.Value(1))
                    .judged();

            assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        }

        @Test
        void isNeverDecidedByWhatIsForInformationOnly() {
            var informational = "\"informational\": true";
            var trial = Trial.of("", informational, BELOW_5);

            assertThat(trial.measured(NO_DATA, new Measurement.Value(1)).judged())
                    .satisfies(judgement -> assertThat(judgement.verdict()).isEqualTo(Verdict.PASS))
                    .satisfies(judgement -> assertThat(judgement.score()).isEqualTo(100));
            assertThat(trial.values(1e9, 20).judged().verdict()).isEqualTo(Verdict.FAIL);
            assertThat(Trial.of("", informational).values(1).judged())
                    .satisfies(judgement -> assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE))
                    .satisfies(judgement -> assertThat(judgement.reason()).isEqualTo(Reason.NOTHING_DECIDES));
        }

        @Test
        void warnsWithoutAScoreWhenAnObjectiveDoes() {
            var judgement = Trial.of("", BELOW_5, BELOW_5).values(7, 1).judged();

            assertThat(judgement.verdict()).isEqualTo(Verdict.WARN);
            assertThat(judgement.reason()).isEqualTo(Reason.ABOVE_UPPER_LIMIT);
            assertThat(judgement.score()).isEqualTo(75);
        }

        @Test
        void saysWhatItWasComparedWith() {
            var plan = Trial.plan(
                    "\"compare\": \"Production\", \"shiftsourcetimeframe\": 60, \"shiftcomparetimeframe\": 3660", "");

            assertThat(Judge.judge(plan, Map.of(), Map.of()).baseline())
                    .isEqualTo(new BaselineSource.Environment("Production", Duration.ofHours(1)));
        }
    }

    /** There are no samples here, and single numbers are not what the file asks to judge by. */
    @Test
    void intervalModeIsInconclusiveWithoutSamples() {
        var trial = Trial.of("\"mode\": \"interval\"", "", "\"pass\": [\"<5\"]").baseline(1, 1);

        assertThat(trial.values(1, 1).judged().reason()).isEqualTo(Reason.TOO_FEW_SAMPLES);
        assertThat(trial.values(1, 9).judged().verdict()).isEqualTo(Verdict.FAIL);
    }
}
