package io.unbreakable.monspec.judge;

import static io.unbreakable.monspec.judge.SampledTrial.constant;
import static io.unbreakable.monspec.judge.SampledTrial.failures;
import static io.unbreakable.monspec.judge.SampledTrial.noisy;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What interval mode makes of a file and of samples of both sides. */
class JudgeBySamplesTest {
    private static final String TEN_PERCENT = "\"scalefactorperc\": {\"default\": 10}";
    private static final Measurement BEFORE = noisy(60, 100, 0.1, 1);
    private static final Measurement SAME = noisy(20, 100, 0.1, 2);
    private static final Measurement WORSE = noisy(20, 150, 0.1, 3);

    private static Trial trial(String... entries) {
        return Trial.of("\"mode\": \"interval\", " + TEN_PERCENT, entries);
    }

    private static ObjectiveResult only(String entry, Measurement candidate, Measurement baseline) {
        return trial(entry).measured(candidate).baselineMeasured(baseline).only();
    }

    @Test
    void passesWhatIsAsGoodAndFailsWhatIsCertainlyWorse() {
        var same = only("", SAME, BEFORE);
        var worse = only("", WORSE, BEFORE);

        assertThat(same.verdict()).isEqualTo(Verdict.PASS);
        assertThat(same.reason()).isEqualTo(Reason.WITHIN_LIMITS);
        assertThat(worse.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(worse.reason()).isEqualTo(Reason.ABOVE_BASELINE);
        assertThat(worse.criterion()).hasToString("Relative[operator=AT_MOST, distance=10.0, percent=true]");
    }

    @Test
    void showsTheNumbersThatDecided() {
        var worse = only("", WORSE, BEFORE);
        var change = Objects.requireNonNull(worse.change());

        assertThat(change.low()).isBetween(30.0, 50.0);
        assertThat(change.high()).isBetween(50.0, 70.0);
        assertThat(change.confidence()).isEqualTo(0.95);
        assertThat(change.baselineSize()).isEqualTo(60);
        assertThat(change.candidateSize()).isEqualTo(20);
        var value = Objects.requireNonNull(worse.value());
        var baseline = Objects.requireNonNull(worse.baseline());
        assertThat(100 * (value / baseline - 1)).isStrictlyBetween(change.low(), change.high());
    }

    @Test
    void saysSoInOneSentence() {
        assertThat(Sentences.of(only("", WORSE, BEFORE)))
                .isEqualTo(
                        "calc:a avg is 146, 47 % above the baseline's 99 (39.5 % to 55.3 % above); up to 10 % is allowed");
        assertThat(Sentences.of(only("", noisy(5, 100, 0.3, 3), noisy(60, 100, 0.3, 4))))
                .matches(
                        "calc:a avg is .*\\(.* % below to .* % above\\); up to 10 % is allowed; it takes more samples to tell");
        assertThat(Sentences.of(only("", noisy(3, 100, 0.1, 3), BEFORE)))
                .matches("calc:a avg is [\\d.]+, but there are too few samples to judge by \\(3 of 5\\)");
    }

    @Test
    void isInconclusiveInBetween() {
        var result = only("", noisy(5, 100, 0.3, 5), noisy(60, 100, 0.3, 6));

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo(Reason.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"pass\": [\">=-10%\"]', 60, FAIL",
        "'\"pass\": [\">=-10%\"]', 150, PASS",
        "'\"pass\": [\"<=+10%&>=-10%\"]', 60, FAIL"
    })
    void guardsTheSideThatTheCriteriaGuard(String entry, double centre, Verdict verdict) {
        assertThat(only(entry, noisy(20, centre, 0.1, 7), BEFORE).verdict()).isEqualTo(verdict);
    }

    @Test
    void aFixedLimitIsAboutTheNumberOfTheWholeWindowAndBothHaveToHold() {
        var candidate = new Measurement.Samples(((Measurement.Samples) SAME).samples(), 500, null);

        var result = only("\"pass\": [\"<=+10%&<400\"]", candidate, BEFORE);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.reason()).isEqualTo(Reason.ABOVE_UPPER_LIMIT);
        assertThat(result.value()).isEqualTo(500);
        assertThat(result.change()).isNull();
        assertThat(only("\"pass\": [\"<=+10%&<600\"]", candidate, BEFORE).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(only("\"pass\": [\"<=+10%&<600\"]", WORSE, BEFORE).reason()).isEqualTo(Reason.ABOVE_BASELINE);
        assertThat(only("\"pass\": [\"<=+10%\", \"<600\"]", WORSE, BEFORE).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aWarningIsJudgedBySamplesAsWell() {
        var result = only("\"pass\": [\"<=+10%\"], \"warn\": [\"<=+80%\"]", WORSE, BEFORE);

        assertThat(result.verdict()).isEqualTo(Verdict.WARN);
        assertThat(result.reason()).isEqualTo(Reason.ABOVE_BASELINE);
    }

    @Test
    void anAbsoluteDistanceIsOneOfTheTypicalSample() {
        assertThat(only("\"pass\": [\"<=+20\"]", SAME, BEFORE).verdict()).isEqualTo(Verdict.PASS);
        assertThat(only("\"pass\": [\"<=+20\"]", WORSE, BEFORE).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(only("\"pass\": [\"<=-20\"]", SAME, BEFORE).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(only("\"pass\": [\"<=-20\"]", noisy(20, 60, 0.1, 8), BEFORE).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void anImprovementThatIsDemandedHasNoMargin() {
        assertThat(only("\"pass\": [\"<=-5%\"]", SAME, BEFORE).verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(only("\"pass\": [\"<=-5%\"]", noisy(20, 80, 0.1, 9), BEFORE).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(only("\"pass\": [\"<=-5%\"]", WORSE, BEFORE).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatMustStayTheSamePassesOnlyWithoutNoise() {
        assertThat(only("\"pass\": [\"=+0%\"]", constant(20, 7), constant(60, 7))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(only("\"pass\": [\"=+0%\"]", constant(20, 8), constant(60, 7))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(only("\"pass\": [\"=+0%\"]", SAME, BEFORE).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void failureRatesAreComparedAsCountsWithAFloorInPoints() {
        var few = failures(60, 1, 100);
        var entry = "\"floor\": 2";

        var same = only(entry, failures(20, 1, 100), few);
        assertThat(same.verdict()).isEqualTo(Verdict.PASS);
        assertThat(same.value()).isEqualTo(1);
        assertThat(same.baseline()).isEqualTo(1);
        var worse = only(entry, failures(20, 30, 100), few);
        assertThat(worse.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(worse.value()).isEqualTo(30);
        assertThat(only("\"pass\": [\"<=+2\"]", failures(20, 1, 100), few).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(only("\"pass\": [\"<=+2\"]", failures(20, 30, 100), few).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(only("", failures(20, 0, 100), failures(60, 0, 100)).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aFailureRateWithoutFailuresBeforeIsInconclusiveUntilTheRiseIsCertain() {
        assertThat(only("", failures(5, 0.2, 40), failures(60, 0, 40)).reason()).isEqualTo(Reason.ZERO_BASELINE);
        assertThat(only("", failures(5, 20, 40), failures(60, 0, 40)).verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "4, '', TOO_FEW_SAMPLES",
        "5, '', WITHIN_LIMITS",
        "5, '\"minSamples\": 6', TOO_FEW_SAMPLES",
        "3, '\"minSamples\": 3', WITHIN_LIMITS",
        "20, '\"minRequests\": 10', TOO_FEW_REQUESTS"
    })
    void needsSomeSamples(int size, String entry, Reason reason) {
        assertThat(only(entry, constant(size, 7), constant(60, 7)).reason()).isEqualTo(reason);
    }

    @Test
    void needsSomeSamplesOfTheBaselineAndSomeRequests() {
        assertThat(only("", SAME, constant(3, 7)).message()).isEqualTo("of the baseline: 3 of 5");
        assertThat(only("", failures(2, 1, 40), failures(60, 1, 40)).reason()).isEqualTo(Reason.TOO_FEW_REQUESTS);
        assertThat(only("\"minRequests\": 80", failures(2, 1, 40), failures(60, 1, 40))
                        .reason())
                .isNotEqualTo(Reason.TOO_FEW_REQUESTS);
    }

    @Test
    void whatIsNotMeasuredNeverPasses() {
        var nothing = new Measurement.NoData("nothing");

        assertThat(only("", nothing, BEFORE).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(only("\"missing\": \"fail\"", nothing, BEFORE).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(only("", SAME, nothing).reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(only("", SAME, new Measurement.Unknown("?")).reason()).isEqualTo(Reason.UNKNOWN_METRIC);
        assertThat(only("", new Measurement.Value(1), BEFORE).reason()).isEqualTo(Reason.TOO_FEW_SAMPLES);
        assertThat(only("", SAME, new Measurement.Value(1)).reason()).isEqualTo(Reason.TOO_FEW_SAMPLES);
        assertThat(only("", SAME, failures(60, 1, 100)).reason()).isEqualTo(Reason.TOO_FEW_SAMPLES);
    }

    @Test
    void noDataIsZeroWhereTheFileSaysSo() {
        var zero = "\"missing\": \"zero\"";
        var nothing = new Measurement.NoData("nothing");
        var other = trial(zero, "").measured(nothing, SAME).baselineMeasured(BEFORE, BEFORE);
        var both = trial(zero, "").measured(nothing, SAME).baselineMeasured(nothing, BEFORE);
        var some = trial(zero, "").measured(WORSE, SAME).baselineMeasured(nothing, BEFORE);

        assertThat(other.judged().verdict()).isEqualTo(Verdict.PASS);
        assertThat(other.judged().reason()).isEqualTo(Reason.NO_DATA_IS_ZERO);
        assertThat(both.judged().verdict()).isEqualTo(Verdict.PASS);
        assertThat(some.judged().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aFirstReleaseIsExcused() {
        var plan = Trial.plan("\"compare\": \"Production\", \"baseline\": \"optional\", \"mode\": \"interval\"", "")
                .withBaselineRule(BaselineRule.EXCUSED);
        var name = plan.objectives().getFirst().name();

        assertThat(Judge.judge(plan, Map.of(name, SAME), Map.of()).reason()).isEqualTo(Reason.FIRST_RELEASE);
    }

    /** With half of the confidence left for a wrong fail, what was certain is so no more; what passes still does. */
    @Test
    void sharesItsConfidenceAmongObjectivesAndLooks() {
        var entries = IntStream.range(0, 6).mapToObj(i -> "").toArray(String[]::new);
        var six = trial(entries)
                .measured(WORSE, SAME, SAME, SAME, SAME, SAME)
                .baselineMeasured(BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE);

        assertThat(Objects.requireNonNull(six.judged().objectives().getFirst().change())
                        .confidence())
                .isEqualTo(0.991667);
        assertThat(Objects.requireNonNull(six.judged(2).objectives().getFirst().change())
                        .confidence())
                .isEqualTo(0.995833);
        assertThat(Objects.requireNonNull(six.judged(2).objectives().getLast().change())
                        .confidence())
                .isEqualTo(0.975);
    }

    @Test
    void countsOfRelationsHaveNoSamplesAndAreComparedAsNumbers() {
        var plan = relations();
        var name = plan.objectives().getFirst().name();

        assertThat(verdict(plan, name, 2, 2)).isEqualTo(Verdict.PASS);
        assertThat(verdict(plan, name, 3, 2)).isEqualTo(Verdict.FAIL);
    }

    private static Verdict verdict(MeasurementPlan plan, String name, double now, double before) {
        return Judge.judge(plan, Map.of(name, new Measurement.Value(now)), Map.of(name, new Measurement.Value(before)))
                .verdict();
    }

    private static MeasurementPlan relations() {
        var file = """
                {"S": {"etype": "SERVICE",
                  "environments": {"Staging": {"tags": [{"key": "s"}]}, "Production": {"tags": [{"key": "p"}]}},
                  "comparisons": [{"name": "C", "source": "Staging", "compare": "Production", "mode": "interval"}],
                  "perfsignature": [{"smartscape": "toRelationships:calls"}]}}""";
        return ((Planning.Planned) Planner.plan(Files.monspec(file), "C")).plan();
    }
}
