package io.unbreakable.monspec.interval;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.unbreakable.monspec.criteria.Direction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Outcomes that are defined for series that are not as textbooks have them, and some that are. */
class IntervalJudgeTest {
    private static final IntervalRule NO_INCREASE = IntervalRule.of(Direction.INCREASE, 0.1);
    private static final IntervalRule NO_DECREASE = IntervalRule.of(Direction.DECREASE, 0.1);
    private static final IntervalRule NO_CHANGE = IntervalRule.of(Direction.EITHER, 0.1);

    private static final double[] BASELINE = {101, 97, 110, 93, 104, 99, 120, 88, 95, 102, 107, 91, 100, 98};
    private static final double[] SLOWER = {118, 109, 131, 122, 115, 140, 111, 125, 119, 127, 113, 121, 116};

    private static IntervalResult judge(double[] baseline, double[] candidate, IntervalRule rule) {
        return IntervalJudge.judge(Series.inOrder(baseline), Series.inOrder(candidate), rule);
    }

    private static Change change(double[] baseline, double[] candidate, IntervalRule rule) {
        return requireNonNull(judge(baseline, candidate, rule).change());
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static double[] constant(int size, double value) {
        return DoubleStream.generate(() -> value).limit(size).toArray();
    }

    /** Checked with scipy 1.17: {@code ttest_ind(log(c), log(b), equal_var=False, trim=1/12).confidence_interval(0.95)}. */
    @Test
    void theIntervalIsThatOfYuenAndWelchOnLogarithms() {
        var result = judge(BASELINE, SLOWER, NO_INCREASE);

        var change = requireNonNull(result.change());
        assertThat(change.low()).isCloseTo(0.1348360502, within(1e-8));
        assertThat(change.high()).isCloseTo(0.2719967442, within(1e-8));
        assertThat(change.confidence()).isEqualTo(0.95);
        assertThat(result.cause()).isEqualTo(Cause.ABOVE_BASELINE);
        assertThat(result.decision()).isEqualTo(Decision.FAIL);
    }

    @Test
    void anIdenticalReleasePasses() {
        assertThat(judge(BASELINE, BASELINE, NO_CHANGE).cause()).isEqualTo(Cause.WITHIN_MARGIN);
    }

    @Test
    void whatIsWorseIsUpToTheDirection() {
        var slower = judge(BASELINE, times(1.5, BASELINE), NO_INCREASE);
        var faster = judge(BASELINE, times(0.5, BASELINE), NO_INCREASE);
        var lessThroughput = judge(BASELINE, times(0.5, BASELINE), NO_DECREASE);
        var moreThroughput = judge(BASELINE, times(1.5, BASELINE), NO_DECREASE);

        assertThat(slower.cause()).isEqualTo(Cause.ABOVE_BASELINE);
        assertThat(faster.decision()).isEqualTo(Decision.PASS);
        assertThat(lessThroughput.cause()).isEqualTo(Cause.BELOW_BASELINE);
        assertThat(moreThroughput.decision()).isEqualTo(Decision.PASS);
        assertThat(judge(BASELINE, times(0.5, BASELINE), NO_CHANGE).cause()).isEqualTo(Cause.BELOW_BASELINE);
        assertThat(judge(BASELINE, times(1.5, BASELINE), NO_CHANGE).cause()).isEqualTo(Cause.ABOVE_BASELINE);
    }

    @Test
    void anIntervalThatReachesFromAllowedToNotIsUndecided() {
        var result = judge(BASELINE, times(1.2, BASELINE), NO_INCREASE.withConfidence(new Confidence(0.999, 1, 1)));

        assertThat(result.cause()).isEqualTo(Cause.UNDECIDED);
        var change = requireNonNull(result.change());
        assertThat(change.low()).isLessThan(0.1);
        assertThat(change.high()).isGreaterThan(0.25);
    }

    @Test
    void aSideWithoutSamplesIsInconclusive() {
        assertThat(judge(BASELINE, new double[0], NO_INCREASE).cause()).isEqualTo(Cause.NO_DATA);
        assertThat(judge(new double[0], BASELINE, NO_INCREASE).cause()).isEqualTo(Cause.NO_BASELINE);
        assertThat(judge(new double[0], new double[0], NO_INCREASE).cause()).isEqualTo(Cause.NO_DATA);
    }

    @Test
    void aSideWithTooFewSamplesIsInconclusive() {
        var four = new double[] {100, 101, 99, 100};

        assertThat(judge(BASELINE, four, NO_INCREASE).cause()).isEqualTo(Cause.TOO_FEW_SAMPLES);
        assertThat(judge(four, BASELINE, NO_INCREASE).cause()).isEqualTo(Cause.TOO_FEW_SAMPLES);
        assertThat(judge(BASELINE, new double[] {1e6}, NO_INCREASE).cause()).isEqualTo(Cause.TOO_FEW_SAMPLES);
    }

    @Test
    void twoSamplesAreTheLeastThatMayBeAllowed() {
        var rule =
                new IntervalRule(Direction.INCREASE, 0.1, 0, IntervalRule.MARGIN, Confidence.USUAL, new Minimum(2, 1));

        var two = judge(BASELINE, new double[] {100, 101}, rule);

        assertThat(two.change()).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Minimum(1, 1));
    }

    @Test
    void nanIsNoSample() {
        var holes = DoubleStream.concat(DoubleStream.of(Double.NaN), Arrays.stream(SLOWER))
                .toArray();

        assertThat(judge(BASELINE, holes, NO_INCREASE)).isEqualTo(judge(BASELINE, SLOWER, NO_INCREASE));
        assertThat(judge(BASELINE, constant(9, Double.NaN), NO_INCREASE).cause())
                .isEqualTo(Cause.NO_DATA);
    }

    @Test
    void anInfiniteSampleIsInconclusive() {
        var infinite = SLOWER.clone();
        infinite[3] = Double.POSITIVE_INFINITY;

        assertThat(judge(BASELINE, infinite, NO_INCREASE).cause()).isEqualTo(Cause.NOT_FINITE);
        assertThat(judge(infinite, BASELINE, NO_INCREASE).cause()).isEqualTo(Cause.NOT_FINITE);
    }

    @Test
    void constantSeriesAreComparedAsTheyAre() {
        assertThat(judge(constant(60, 100), constant(5, 110), NO_INCREASE).cause())
                .isEqualTo(Cause.WITHIN_MARGIN);
        assertThat(judge(constant(60, 100), constant(5, 111), NO_INCREASE).cause())
                .isEqualTo(Cause.ABOVE_BASELINE);
        var change = change(constant(60, 100), constant(5, 111), NO_INCREASE);
        assertThat(change.low()).isEqualTo(change.high());
    }

    @Test
    void aConstantSideNextToANoisyOneIsNotTakenForExact() {
        var change = change(BASELINE, constant(5, 105), NO_INCREASE);

        assertThat(change.high() - change.low()).isGreaterThan(0.1);
    }

    @Test
    void zerosOnBothSidesPass() {
        assertThat(judge(constant(60, 0), constant(5, 0), NO_CHANGE).decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void aBaselineOfZeroMakesNoSingleFailureFatal() {
        var oneFailure = constant(20, 0);
        oneFailure[7] = 2.5;

        assertThat(judge(constant(60, 0), oneFailure, NO_INCREASE).cause()).isEqualTo(Cause.ZERO_BASELINE);
        assertThat(judge(constant(60, 0), oneFailure, NO_INCREASE.withFloor(1)).cause())
                .isEqualTo(Cause.WITHIN_MARGIN);
    }

    @Test
    void aBaselineOfZeroDoesNotExcuseWhatIsPlainlyWorse() {
        var failing = new double[] {5, 4, 6, 5, 5, 7, 4, 5, 6, 5};

        assertThat(judge(constant(60, 0), failing, NO_INCREASE.withFloor(1)).cause())
                .isEqualTo(Cause.ABOVE_BASELINE);
        assertThat(judge(constant(60, 0), failing, NO_INCREASE.withFloor(10)).decision())
                .isEqualTo(Decision.PASS);
    }

    @Test
    void aFloorAllowsWhatATinyBaselineWouldNot() {
        var tiny = times(0.001, BASELINE);

        assertThat(judge(tiny, times(2, tiny), NO_INCREASE).decision()).isEqualTo(Decision.FAIL);
        assertThat(judge(tiny, times(2, tiny), NO_INCREASE.withFloor(0.2)).decision())
                .isEqualTo(Decision.PASS);
        assertThat(judge(tiny, times(2, tiny), NO_INCREASE.withFloor(0.02)).decision())
                .isEqualTo(Decision.FAIL);
    }

    @Test
    void manyZerosAmongOthersAreComparedByTheirMeans() {
        var baseline = new double[60];
        var candidate = new double[60];
        for (int i = 0; i < 60; i++) {
            baseline[i] = i % 10 == 0 ? 1 : 0;
            candidate[i] = i % 2 == 0 ? 1 : 0;
        }

        assertThat(judge(baseline, candidate, NO_INCREASE).cause()).isEqualTo(Cause.ABOVE_BASELINE);
        assertThat(judge(candidate, baseline, NO_INCREASE).cause()).isEqualTo(Cause.WITHIN_MARGIN);
        assertThat(judge(candidate, baseline, NO_DECREASE).cause()).isEqualTo(Cause.BELOW_BASELINE);
    }

    @Test
    void aRiseOfNegativeValuesIsARise() {
        var negative = times(-1, BASELINE);
        var higher = times(-0.5, BASELINE);

        assertThat(judge(negative, higher, NO_INCREASE).cause()).isEqualTo(Cause.ABOVE_BASELINE);
        assertThat(judge(negative, higher, NO_DECREASE).decision()).isEqualTo(Decision.PASS);
        assertThat(judge(higher, negative, NO_DECREASE).cause()).isEqualTo(Cause.BELOW_BASELINE);
        assertThat(judge(negative, negative, NO_CHANGE).decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void anOutlierOnEitherSideDoesNotDecide() {
        var outlier = BASELINE.clone();
        outlier[5] = 100_000;

        assertThat(judge(BASELINE, outlier, NO_INCREASE).decision()).isEqualTo(Decision.PASS);
        assertThat(judge(outlier, SLOWER, NO_INCREASE).decision()).isEqualTo(Decision.FAIL);
    }

    @Test
    void tiesAreSamplesLikeOthers() {
        var baseline = new double[] {10, 10, 11, 11, 10, 11, 10, 10, 11, 11};
        var candidate = new double[] {20, 20, 21, 20, 21, 21, 20, 20, 21, 21};

        assertThat(judge(baseline, candidate, NO_INCREASE).decision()).isEqualTo(Decision.FAIL);
        assertThat(judge(baseline, baseline, NO_INCREASE).decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void correlatedSamplesCountForLess() {
        var random = new Random(1);
        var samples = new double[2000];
        var noise = 0.0;
        for (int i = 0; i < samples.length; i++) {
            noise = 0.5 * noise + random.nextGaussian();
            samples[i] = Math.exp(0.1 * noise);
        }

        var result = judge(samples, samples, NO_INCREASE);

        // (1 - 0.5) / (1 + 0.5) of them
        assertThat(result.baselineSize()).isCloseTo(2000 / 3.0, within(70.0));
    }

    @Test
    void theTimesAreTheOrderNotTheList() {
        var first = new Sample(Instant.EPOCH, 1);
        var second = new Sample(Instant.EPOCH.plusSeconds(60), 2);
        var third = new Sample(Instant.EPOCH.plusSeconds(120), 4);

        assertThat(Series.of(List.of(third, first, second)).values()).containsExactly(1, 2, 4);
    }

    @Test
    void objectivesShareTheChanceOfAWrongFailAndLooksBoth() {
        var alone = new Confidence(0.95, 1, 1);
        var six = new Confidence(0.95, 6, 1);
        var looks = new Confidence(0.95, 6, 3);

        assertThat(judge(BASELINE, SLOWER, NO_INCREASE.withConfidence(alone)).decision())
                .isEqualTo(Decision.FAIL);
        assertThat(judge(BASELINE, SLOWER, NO_INCREASE.withConfidence(looks)).decision())
                .isEqualTo(Decision.INCONCLUSIVE);
        assertThat(change(BASELINE, SLOWER, NO_INCREASE.withConfidence(looks)).confidence())
                .isCloseTo(1 - 0.05 / 18, within(1e-12));
        assertThat(judge(BASELINE, BASELINE, NO_INCREASE.withConfidence(six)).change())
                .isEqualTo(judge(BASELINE, BASELINE, NO_INCREASE).change());
    }
}
