package io.unbreakable.monspec.interval;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.unbreakable.monspec.criteria.Direction;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureRatesTest {
    private static final IntervalRule NO_INCREASE = IntervalRule.of(Direction.INCREASE, 0.1);

    /** This many failures of so many requests in a single count. */
    private static FailureCounts total(double failures, double requests) {
        return FailureCounts.of(List.of(new FailureCount(Instant.EPOCH, failures, requests)));
    }

    private static FailureCounts minutes(int size, int requests, int... failures) {
        return FailureCounts.of(IntStream.range(0, size)
                .mapToObj(i ->
                        new FailureCount(Instant.EPOCH.plusSeconds(60L * i), failures[i % failures.length], requests))
                .toList());
    }

    /** The example of R's {@code poisson.test(c(11, 6+8+7), c(800, 1083+1050+878))}: 0.8584264 to 4.2772659. */
    @Test
    void theQuotientHasTheExactConditionalInterval() {
        var change = requireNonNull(IntervalJudge.judge(total(21, 3011), total(11, 800), NO_INCREASE)
                .change());

        assertThat(change.low() + 1).isCloseTo(0.8584264, within(1e-6));
        assertThat(change.high() + 1).isCloseTo(4.2772659, within(1e-6));
        assertThat(change.estimate() + 1).isCloseTo(11.0 / 800 / (21.0 / 3011), within(1e-12));
    }

    /** The example of Newcombe, Stat. Med. 17 (1998): 56/70 beside 48/80, method 10: 0.0524 to 0.3339. */
    @Test
    void theDifferenceHasNewcombesInterval() {
        var bounds = new FailureRates(new Share(48, 80), new Share(56, 70)).difference(0.95);

        assertThat(bounds.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(bounds.high()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void plainlyMoreFailuresFail() {
        assertThat(IntervalJudge.judge(total(30, 6000), total(60, 2000), NO_INCREASE)
                        .cause())
                .isEqualTo(Cause.ABOVE_BASELINE);
    }

    @Test
    void asManyFailuresOfManyRequestsPass() {
        assertThat(IntervalJudge.judge(total(6000, 300_000), total(2000, 100_000), NO_INCREASE)
                        .cause())
                .isEqualTo(Cause.WITHIN_MARGIN);
    }

    @Test
    void asManyFailuresOfFewRequestsAreUndecided() {
        assertThat(IntervalJudge.judge(total(12, 600), total(4, 200), NO_INCREASE)
                        .cause())
                .isEqualTo(Cause.UNDECIDED);
    }

    @Test
    void noFailuresOnEitherSidePassWhenThereWereRequests() {
        assertThat(IntervalJudge.judge(total(0, 600), total(0, 200), NO_INCREASE)
                        .cause())
                .isEqualTo(Cause.NO_FAILURES);
        assertThat(IntervalJudge.judge(total(0, 600), total(0, 20), NO_INCREASE).cause())
                .isEqualTo(Cause.TOO_FEW_REQUESTS);
        assertThat(IntervalJudge.judge(total(0, 20), total(0, 200), NO_INCREASE).cause())
                .isEqualTo(Cause.TOO_FEW_REQUESTS);
    }

    @Test
    void aSideWithoutRequestsIsInconclusive() {
        assertThat(IntervalJudge.judge(total(0, 600), total(0, 0), NO_INCREASE).cause())
                .isEqualTo(Cause.NO_DATA);
        assertThat(IntervalJudge.judge(FailureCounts.of(List.of()), total(9, 200), NO_INCREASE)
                        .cause())
                .isEqualTo(Cause.NO_BASELINE);
    }

    @Test
    void oneFailureBesideABaselineWithoutAnyIsNotFatal() {
        assertThat(IntervalJudge.judge(total(0, 6000), total(1, 2000), NO_INCREASE)
                        .cause())
                .isEqualTo(Cause.ZERO_BASELINE);
        assertThat(IntervalJudge.judge(total(0, 6000), total(1, 2000), NO_INCREASE.withFloor(0.01))
                        .cause())
                .isEqualTo(Cause.WITHIN_MARGIN);
    }

    @Test
    void manyFailuresBesideABaselineWithoutAnyFail() {
        assertThat(IntervalJudge.judge(total(0, 6000), total(100, 2000), NO_INCREASE.withFloor(0.01))
                        .cause())
                .isEqualTo(Cause.ABOVE_BASELINE);
    }

    @Test
    void failuresThatComeInBurstsCountForLess() {
        var even = minutes(60, 100, 2);
        var bursts = minutes(60, 100, 12, 0, 0, 0, 0, 0);

        var spread = IntervalJudge.judge(even, minutes(18, 100, 4), NO_INCREASE);
        var burst = IntervalJudge.judge(bursts, minutes(18, 100, 24, 0, 0, 0, 0, 0), NO_INCREASE);

        assertThat(spread.decision()).isEqualTo(Decision.FAIL);
        assertThat(burst.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(spread.candidateSize()).isEqualTo(1800);
        assertThat(burst.candidateSize()).isLessThan(200);
    }

    @Test
    void moreFailuresThanRequestsAreNoCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FailureCount(Instant.EPOCH, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new FailureCount(Instant.EPOCH, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new FailureCount(Instant.EPOCH, Double.NaN, 2));
    }
}
