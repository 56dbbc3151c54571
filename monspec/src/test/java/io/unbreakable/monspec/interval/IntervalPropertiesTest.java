package io.unbreakable.monspec.interval;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.unbreakable.monspec.criteria.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What must hold for whatever was measured. */
@PropertyDefaults(tries = 400)
class IntervalPropertiesTest {
    private static final List<Sample> NONE = List.of();

    @Property
    void aWholeSideTakenAwayNeverPasses(@ForAll("anything") List<Sample> side, @ForAll("rules") IntervalRule rule) {
        assertThat(passes(side, NONE, rule)).isFalse();
        assertThat(passes(NONE, side, rule)).isFalse();
    }

    @Property
    void aCandidateThatIsHigherByAFactorNeverTurnsANoIntoAYesWhereMoreIsWorse(
            @ForAll("zeroOrMore") List<Sample> baseline,
            @ForAll("zeroOrMore") List<Sample> candidate,
            @ForAll("rules") IntervalRule any,
            @ForAll @DoubleRange(min = 1.01, max = 100) double factor) {
        var rule = withDirection(any, Direction.INCREASE);
        Assume.that(!passes(baseline, candidate, rule));

        assertThat(passes(baseline, times(factor, candidate), rule)).isFalse();
    }

    /** Beside zeros the noise shrinks with the values, and less noise may show that a drop is within the floor. */
    @Property
    void aCandidateThatIsLowerByAFactorNeverTurnsANoIntoAYesWhereLessIsWorse(
            @ForAll("positive") List<Sample> baseline,
            @ForAll("positive") List<Sample> candidate,
            @ForAll("rules") IntervalRule any,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double factor) {
        var rule = withDirection(any, Direction.DECREASE);
        Assume.that(!passes(baseline, candidate, rule));

        assertThat(passes(baseline, times(factor, candidate), rule)).isFalse();
    }

    @Property
    void theOrderOfTheCollectionDoesNotMatter(
            @ForAll("anything") List<Sample> baseline,
            @ForAll("anything") List<Sample> candidate,
            @ForAll("rules") IntervalRule rule,
            @ForAll Random random) {
        var shuffledBaseline = new ArrayList<>(baseline);
        var shuffledCandidate = new ArrayList<>(candidate);
        Collections.shuffle(shuffledBaseline, random);
        Collections.shuffle(shuffledCandidate, random);

        assertThat(judge(shuffledBaseline, shuffledCandidate, rule)).isEqualTo(judge(baseline, candidate, rule));
    }

    @Property
    void anotherUnitChangesNothing(
            @ForAll("anything") List<Sample> baseline,
            @ForAll("anything") List<Sample> candidate,
            @ForAll("rules") IntervalRule rule,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double unit) {
        var before = judge(baseline, candidate, rule);

        var after = judge(times(unit, baseline), times(unit, candidate), rule.withFloor(rule.floor() * unit));

        assertThat(after.cause()).isEqualTo(before.cause());
        assertThat(after.baselineSize()).isCloseTo(before.baselineSize(), within(1e-6));
        var change = before.change();
        if (change != null && Double.isFinite(change.high())) {
            assertThat(requireNonNull(after.change()).high())
                    .isCloseTo(change.high(), within(1e-6 * (1 + Math.abs(change.high()))));
        }
    }

    @Property
    void theSameSamplesHaveTheSameResult(
            @ForAll("anything") List<Sample> baseline,
            @ForAll("anything") List<Sample> candidate,
            @ForAll("rules") IntervalRule rule) {
        assertThat(judge(List.copyOf(baseline), List.copyOf(candidate), rule))
                .isEqualTo(judge(baseline, candidate, rule));
    }

    @Property
    void theEstimateLiesInsideTheInterval(
            @ForAll("anything") List<Sample> baseline,
            @ForAll("anything") List<Sample> candidate,
            @ForAll("rules") IntervalRule rule) {
        var result = judge(baseline, candidate, rule);
        Assume.that(result.change() != null);
        var change = requireNonNull(result.change());
        Assume.that(Double.isFinite(change.estimate()));

        var rounding = 1e-9 * (1 + Math.abs(change.estimate()));
        assertThat(change.low()).isLessThanOrEqualTo(change.estimate() + rounding);
        assertThat(change.high()).isGreaterThanOrEqualTo(change.estimate() - rounding);
    }

    @Property
    void whatPassesInEitherDirectionPassesInEach(
            @ForAll("anything") List<Sample> baseline,
            @ForAll("anything") List<Sample> candidate,
            @ForAll("rules") IntervalRule rule) {
        var either = passes(baseline, candidate, withDirection(rule, Direction.EITHER));

        assertThat(either)
                .isEqualTo(passes(baseline, candidate, withDirection(rule, Direction.INCREASE))
                        && passes(baseline, candidate, withDirection(rule, Direction.DECREASE)));
    }

    @Property
    void moreFailuresByAFactorNeverTurnANoIntoAYes(
            @ForAll("failures") List<FailureCount> baseline,
            @ForAll("failures") List<FailureCount> candidate,
            @ForAll("rules") IntervalRule any,
            @ForAll @DoubleRange(min = 1.01, max = 100) double factor) {
        var rule = withDirection(any, Direction.INCREASE);
        Assume.that(!failuresPass(baseline, candidate, rule));
        Assume.that(candidate.stream().allMatch(count -> count.failures() * factor <= count.requests()));
        var worse = candidate.stream()
                .map(count -> new FailureCount(count.time(), count.failures() * factor, count.requests()))
                .toList();

        assertThat(failuresPass(baseline, worse, rule)).isFalse();
    }

    @Property
    void theOrderOfFailureCountsDoesNotMatterAndASideTakenAwayNeverPasses(
            @ForAll("failures") List<FailureCount> baseline,
            @ForAll("failures") List<FailureCount> candidate,
            @ForAll("rules") IntervalRule rule,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(candidate);
        Collections.shuffle(shuffled, random);

        assertThat(judgeFailures(baseline, shuffled, rule)).isEqualTo(judgeFailures(baseline, candidate, rule));
        assertThat(failuresPass(baseline, List.of(), rule)).isFalse();
        assertThat(failuresPass(List.of(), candidate, rule)).isFalse();
    }

    private static IntervalResult judge(List<Sample> baseline, List<Sample> candidate, IntervalRule rule) {
        return IntervalJudge.judge(Series.of(baseline), Series.of(candidate), rule);
    }

    private static boolean passes(List<Sample> baseline, List<Sample> candidate, IntervalRule rule) {
        return judge(baseline, candidate, rule).decision() == Decision.PASS;
    }

    private static IntervalResult judgeFailures(
            List<FailureCount> baseline, List<FailureCount> candidate, IntervalRule rule) {
        return IntervalJudge.judge(FailureCounts.of(baseline), FailureCounts.of(candidate), rule);
    }

    private static boolean failuresPass(List<FailureCount> baseline, List<FailureCount> candidate, IntervalRule rule) {
        return judgeFailures(baseline, candidate, rule).decision() == Decision.PASS;
    }

    private static IntervalRule withDirection(IntervalRule rule, Direction direction) {
        return new IntervalRule(
                direction, rule.tolerance(), rule.floor(), rule.margin(), rule.confidence(), rule.minimum());
    }

    private static List<Sample> times(double factor, List<Sample> samples) {
        return samples.stream()
                .map(sample -> new Sample(sample.time(), sample.value() * factor))
                .toList();
    }

    @Provide
    Arbitrary<IntervalRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(Direction.class),
                        Arbitraries.doubles().between(0, 0.5),
                        Arbitraries.of(0.0, 0.0, 0.3, 2.5),
                        Arbitraries.doubles().between(0, 0.5),
                        Combinators.combine(Arbitraries.of(1, 6), Arbitraries.of(1, 3))
                                .as((objectives, looks) -> new Confidence(0.95, objectives, looks)),
                        Arbitraries.of(2, 5).map(samples -> new Minimum(samples, 20)))
                .as(IntervalRule::new);
    }

    @Provide
    Arbitrary<List<Sample>> anything() {
        return Arbitraries.oneOf(
                series(Arbitraries.doubles().between(50, 150)),
                series(Arbitraries.integers().between(0, 3).map(Integer::doubleValue)),
                series(Arbitraries.doubles().between(-10, 10)),
                series(Arbitraries.of(7.0, Double.NaN)));
    }

    @Provide
    Arbitrary<List<Sample>> zeroOrMore() {
        return Arbitraries.oneOf(
                series(Arbitraries.doubles().between(50, 150)),
                series(Arbitraries.doubles().between(0.01, 10)),
                series(Arbitraries.integers().between(0, 3).map(Integer::doubleValue)),
                series(Arbitraries.of(7.0)),
                series(Arbitraries.of(0.0)),
                series(Arbitraries.of(0.0, 0.0, 0.0, 0.0, 5.0)));
    }

    @Provide
    Arbitrary<List<Sample>> positive() {
        return Arbitraries.oneOf(
                series(Arbitraries.doubles().between(50, 150)),
                series(Arbitraries.doubles().between(0.01, 10)),
                series(Arbitraries.integers().between(1, 3).map(Integer::doubleValue)),
                series(Arbitraries.of(7.0)));
    }

    private static Arbitrary<List<Sample>> series(Arbitrary<Double> values) {
        return values.list()
                .ofMinSize(0)
                .ofMaxSize(30)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Sample(Instant.EPOCH.plusSeconds(60L * i), list.get(i)))
                        .toList());
    }

    @Provide
    Arbitrary<List<FailureCount>> failures() {
        var rates = Arbitraries.of(0.0, 0.001, 0.02, 0.5);
        return rates.flatMap(rate -> Arbitraries.integers()
                .between(0, 200)
                .flatMap(requests -> Arbitraries.integers()
                        .between(0, (int) Math.ceil(2 * rate * requests))
                        .map(failures -> new int[] {Math.min(failures, requests), requests}))
                .list()
                .ofMaxSize(30)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i ->
                                new FailureCount(Instant.EPOCH.plusSeconds(60L * i), list.get(i)[0], list.get(i)[1]))
                        .toList()));
    }
}
