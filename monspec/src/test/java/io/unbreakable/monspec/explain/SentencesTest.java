package io.unbreakable.monspec.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.criteria.Score;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.Judge;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Plans;
import io.unbreakable.monspec.text.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
    private static final String P90 = "service.responsetime(p90)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            service.responsetime(p90) | aboveBaseline | 412000 | 298000 | 342700 | - | 15 | MicroSecond | response time p90 is 412 ms, 38 % above the baseline's 298 ms; up to 15 % is allowed
            service.responsetime(avg) | withinLimits | 100000 | 100000 | 130000 | - | 30 | MicroSecond | average response time is 100 ms, the same as the baseline's 100 ms; up to 30 % is allowed
            service.responsetime(avg) | withinLimits | 90000 | 100000 | 130000 | - | 30 | MicroSecond | average response time is 90 ms, 10 % below the baseline's 100 ms; up to 30 % is allowed
            service.responsetime(median) | aboveBaseline | 115010 | 115000 | 115000 | - | 0 | MicroSecond | median response time is 115.01 ms, 0.0087 % above the baseline's 115 ms; up to 0 % is allowed
            service.responsetime(max) | aboveBaseline | 115100 | 100000 | 115000 | - | 15 | MicroSecond | maximum response time is 115 ms, 15.1 % above the baseline's 100 ms; up to 15 % is allowed
            service.requestspermin(count) | belowBaseline | 100 | 1200 | - | 120 | 90 | PerMinute | request rate is 100 /min, 92 % below the baseline's 1200 /min; up to 90 % less is allowed
            service.failurerate(avg) | aboveBaseline | 30 | 0 | 1 | - | 15 | Percent | failure rate is 30 %, above the baseline's 0 %; up to 1 % is allowed
            service.failurerate(avg) | aboveBaseline | 3 | 0.5 | 1.5 | - | 15 | Percent | failure rate is 3 %, 500 % above the baseline's 0.5 %; up to 1.5 % is allowed
            service.failurerate(avg) | zeroBaseline | 0.4 | 0 | 0 | - | 15 | Percent | failure rate is 0.4 %, but the baseline is 0, which gives no limit in percent; a floor would give one
            service.failurerate(avg) | aboveUpperLimit | 50.123 | - | 2 | - | - | Percent | failure rate is 50.1 %; it must be below 2 %
            service.failurerate(avg) | aboveUpperLimit | 2 | - | 2 | - | - | Percent | failure rate is 2 %; it must be below 2 %
            service.failurerate(avg) | withinLimits | 0 | - | 2 | - | - | Percent | failure rate is 0 %, below the limit of 2 %
            toRelationships:calls(count) | belowBaseline | 0 | 2 | - | 1.4 | 30 | Count | number of callers is 0, 100 % below the baseline's 2; up to 30 % less is allowed
            /api/invoke servicemethod.failurerate(avg) | withinLimits | 1 | - | 2 | - | - | Percent | failure rate of /api/invoke is 1 %, below the limit of 2 %
            calc:orders(sum) | withinLimits | 7 | - | 9 | 5 | - | - | calc:orders sum is 7, between the limits 5 and 9
            calc:orders(sum) #2 | belowLowerLimit | 5 | - | - | 5 | - | - | calc:orders sum is 5; it must be above 5
            service.responsetime(p90) | firstRelease | 100000 | - | - | - | 15 | MicroSecond | response time p90 is 100 ms; this is a first release, there is no baseline to compare with
            service.responsetime(p90) | noBaseline | 100000 | - | - | - | 15 | MicroSecond | response time p90 is 100 ms, but there is no baseline to compare with
            service.responsetime(p90) | noData | - | 100000 | - | - | 15 | MicroSecond | response time p90 has no data
            service.responsetime(p90) | unknownMetric | - | - | - | - | 15 | MicroSecond | response time p90 is not known to Dynatrace
            service.responsetime(p90) | unknownMetric | 1000 | - | - | - | 15 | MicroSecond | response time p90 is 1 ms, but was not judged: Dynatrace does not know a metric that is asked for
            """)
    void saysWhatBecameOfAnObjective(
            String name,
            String reason,
            @Nullable Double value,
            @Nullable Double baseline,
            @Nullable Double upper,
            @Nullable Double lower,
            @Nullable Double tolerance,
            @Nullable String unit,
            String sentence) {
        var verdict = value == null ? Verdict.INCONCLUSIVE : Verdict.FAIL;
        var result = new ObjectiveResult(
                name, verdict, Reason.of(reason), value, baseline, upper, lower, tolerance, unit, null);

        assertThat(Sentences.of(result)).isEqualTo(sentence);
    }

    @Test
    void namesTheBaselineWhereItIsKnown() {
        var result = new ObjectiveResult(
                P90, Verdict.FAIL, Reason.ABOVE_BASELINE, 412e3, 298e3, 342.7e3, null, 15.0, "MicroSecond", null);
        var start = Instant.parse("2026-11-20T10:00:00Z");
        var run = new BaselineSource.Run("v1", start, start.plusSeconds(300));

        assertThat(Sentences.of(result, new BaselineSource.Environment("Production", Duration.ZERO)))
                .isEqualTo("response time p90 is 412 ms, 38 % above Production's 298 ms; up to 15 % is allowed");
        assertThat(Sentences.of(result, new BaselineSource.Environment("Staging", Duration.ofHours(1))))
                .contains("38 % above Staging's 298 ms 1 hour earlier; up to");
        assertThat(Sentences.of(result, new BaselineSource.Runs(RunAggregate.P90, false, List.of(run, run, run))))
                .contains("38 % above the last 3 runs' 298 ms (p90); up to");
        assertThat(Sentences.of(result, new BaselineSource.Runs(RunAggregate.AVG, false, List.of(run))))
                .contains("38 % above the last run's 298 ms; up to");
        assertThat(Sentences.of(result, new BaselineSource.Runs(RunAggregate.AVG, true, List.of(run))))
                .contains("38 % above the pinned run's 298 ms; up to");
    }

    /** What the judge makes of an objective that measures a response time in microseconds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <=+10%&<600000 | - | 412000 | m avg is 412 ms, 38 % above Production's 298 ms; up to 10 % is allowed
            <=+50000 | - | 412000 | m avg is 412 ms, 38 % above Production's 298 ms; up to 348 ms is allowed
            <=-10% | - | 297000 | m avg is 297 ms, 0.34 % below Production's 298 ms; up to 268 ms is allowed
            <=+10% | <=+50% | 412000 | m avg is 412 ms, 38 % above Production's 298 ms; up to 10 % is allowed without a warning
            <=400000 | - | 412000 | m avg is 412 ms; it must be at most 400 ms
            >=500000 | - | 412000 | m avg is 412 ms; it must be at least 500 ms
            =400000 | - | 412000 | m avg is 412 ms; it must be exactly 400 ms
            <=412000 | - | 412000 | m avg is 412 ms, at the limit of 412 ms
            <=+10%&>=-10% | - | 100000 | m avg is 100 ms, 66 % below Production's 298 ms; up to 10 % less is allowed
            """)
    void saysWhichCriterionDecided(String pass, String warn, double value, String sentence) {
        var objective = new Objective(
                "m(avg)",
                Plans.METRIC,
                Direction.INCREASE,
                List.of(CriteriaSet.parse(pass)),
                warn.equals("-") ? List.of() : List.of(CriteriaSet.parse(warn)),
                0,
                1,
                false,
                MissingData.INCONCLUSIVE,
                0,
                0);

        var judgement = Judge.judge(
                Plans.of(objective),
                Map.of("m(avg)", new Measurement.Value(value)),
                Map.of("m(avg)", new Measurement.Value(298_000)));

        assertThat(Sentences.of(judgement.objectives().getFirst(), judgement.baseline()))
                .isEqualTo(sentence);
    }

    @Test
    void repeatsWhatTheMetricSourceSaid() {
        var result = new ObjectiveResult(
                P90, Verdict.INCONCLUSIVE, Reason.NO_DATA, null, null, null, null, 15.0, null, "no series");

        assertThat(Sentences.of(result)).isEqualTo("response time p90 has no data (no series)");
    }

    @Test
    void summarisesARunInOneSentence() {
        assertThat(Sentences.summary(run(pass(), pass()))).isEqualTo("All 2 objectives are within their limits.");
        assertThat(Sentences.summary(run(pass()))).isEqualTo("The only objective is within its limits.");
        assertThat(Sentences.summary(run(fail(), pass()))).isEqualTo("Failure rate is 50 %; it must be below 2 %.");
        assertThat(Sentences.summary(run(noData(), fail(), pass())))
                .isEqualTo("Failure rate is 50 %; it must be below 2 %; 1 more of the 3 objectives did not pass.");
        assertThat(Sentences.summary(new Judgement(Verdict.PASS, Reason.FIRST_RELEASE, 100.0, List.of(pass()))))
                .isEqualTo(
                        "The only objective is within its limits; this is a first release, there is no baseline yet.");
        assertThat(Sentences.summary(
                        new Judgement(Verdict.INCONCLUSIVE, Reason.NO_CANDIDATE_DATA, null, List.of(noData()))))
                .isEqualTo("There is no data of the release in the window, not for a single objective.");
    }

    @Test
    void aScoreIsSaidWithWhatItNeeds() {
        assertThat(Sentences.summary(scored(Verdict.FAIL, Reason.SCORE_TOO_LOW, 50)))
                .isEqualTo("The score is 50 %, at least 75 % is needed; failure rate is 50 %; it must be below 2 %;"
                        + " 1 more of the 3 objectives did not pass.");
        assertThat(Sentences.summary(scored(Verdict.WARN, Reason.SCORE_FOR_WARNING, 89.95)))
                .startsWith("The score is 89.95 %, 90 % is needed to pass; failure rate is 50 %");
        assertThat(Sentences.summary(scored(Verdict.PASS, Reason.SCORE_ENOUGH, 92)))
                .startsWith("The score is 92 %, and 90 % is enough; failure rate is 50 %");
        assertThat(Sentences.brief(scored(Verdict.FAIL, Reason.KEY_OBJECTIVE_FAILED, 92), 80))
                .isEqualTo("fail: a key objective failed; failure rate is 50 %; it must be belo…; and 1 more");
    }

    private static Judgement scored(Verdict verdict, Reason reason, double score) {
        return new Judgement(verdict, reason, score, List.of(noData(), fail(), pass()), Score.USUAL, null);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonOfARunHasASentence(Reason reason) {
        var summary = Sentences.summary(new Judgement(Verdict.INCONCLUSIVE, reason, null, List.of()));

        assertThat(summary).hasSizeGreaterThan(20).endsWith(".").doesNotContain(reason.name());
    }

    @Test
    void putsTheReasonsIntoAnApprovalsSummary() {
        assertThat(Sentences.brief(run(noData(), fail(), pass()), 512))
                .isEqualTo("fail: failure rate is 50 %; it must be below 2 %; response time p90 has no data");
        assertThat(Sentences.brief(run(pass(), pass()), 512))
                .isEqualTo("pass: all 2 objectives are within their limits");
    }

    @Test
    void neverWritesMoreThanAnApprovalTakes() {
        var many = run(IntStream.range(0, 500).mapToObj(i -> fail()).toArray(ObjectiveResult[]::new));

        assertThat(Sentences.brief(many, 512)).hasSizeLessThanOrEqualTo(512).matches("fail: .*; and \\d+ more");
        assertThat(Sentences.brief(many, 40)).hasSizeLessThanOrEqualTo(40).endsWith("…; and 499 more");
    }

    @Test
    void cutsNoCharacterInTwo() {
        var smiling = run(fail().withMessage("\uD83D\uDE00".repeat(400)));

        for (int room = 100; room < 104; room++) {
            assertThat(PlainText.isUnicode(Sentences.brief(smiling, room))).isTrue();
        }
    }

    private static Judgement run(ObjectiveResult... results) {
        var worst = Arrays.stream(results)
                .reduce((left, right) -> left.verdict().compareTo(right.verdict()) >= 0 ? left : right)
                .orElseThrow();
        return new Judgement(worst.verdict(), worst.reason(), 0.0, List.of(results));
    }

    private static ObjectiveResult pass() {
        return new ObjectiveResult(
                P90, Verdict.PASS, Reason.WITHIN_LIMITS, 1.0, 1.0, 2.0, null, 15.0, "MicroSecond", null);
    }

    private static ObjectiveResult fail() {
        return new ObjectiveResult(
                "service.failurerate(avg)",
                Verdict.FAIL,
                Reason.ABOVE_UPPER_LIMIT,
                50.0,
                null,
                2.0,
                null,
                null,
                "Percent",
                null);
    }

    private static ObjectiveResult noData() {
        return new ObjectiveResult(
                P90, Verdict.INCONCLUSIVE, Reason.NO_DATA, null, null, null, null, 15.0, "MicroSecond", null);
    }
}
