package io.unbreakable.monspec.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.judge.SampledRuns.SampledRun;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Objective;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What must hold for whatever is planned in interval mode and whatever was sampled. */
@PropertyDefaults(tries = 500)
class IntervalJudgePropertiesTest {
    /** Unless the file says for this very objective what its absence means. */
    @Property
    void takingTheSamplesOfAnObjectiveAwayNeverTurnsANoIntoAYes(
            @ForAll("runs") SampledRun run, @ForAll @IntRange(max = 2) int which) {
        var objective = objective(run, which);
        Assume.that(objective.missing() != MissingData.IGNORE && objective.missing() != MissingData.ZERO);
        var fewer = run.withCandidate(without(run.candidate(), objective));
        var unknown = run.withBaseline(without(run.baseline(), objective));

        assertThat(fewer.getsThrough() && !run.getsThrough()).isFalse();
        var excused = run.rules().baselineRule() == BaselineRule.EXCUSED;
        assertThat(unknown.getsThrough() && !run.getsThrough() && !excused).isFalse();
    }

    @Property
    void takingAWholeSideAwayNeverTurnsANoIntoAYes(@ForAll("runs") SampledRun run) {
        var excused = run.rules().baselineRule() == BaselineRule.EXCUSED
                || run.rules().objectives().stream().anyMatch(objective -> objective.missing() == MissingData.ZERO);

        assertThat(run.withCandidate(Map.of()).getsThrough()).isFalse();
        var unknown = run.withBaseline(Map.of());
        assertThat(unknown.getsThrough() && !run.getsThrough() && !excused).isFalse();
    }

    @Property
    void aCandidateThatIsWorseByAFactorNeverTurnsANoIntoAYes(
            @ForAll("guardedAgainstMore") SampledRun run, @ForAll @DoubleRange(min = 1.01, max = 100) double factor) {
        var worse = new HashMap<>(run.candidate());
        worse.replaceAll((name, measurement) -> times(measurement, factor));

        assertThat(run.withCandidate(worse).getsThrough() && !run.getsThrough()).isFalse();
    }

    @Property
    void theOrderOfSamplesAndOfObjectivesDoesNotMatter(@ForAll("runs") SampledRun run, @ForAll Random random) {
        var objectives = new ArrayList<>(run.rules().objectives());
        Collections.shuffle(objectives, random);
        var candidate = new HashMap<>(run.candidate());
        candidate.replaceAll((name, measurement) -> shuffled(measurement, random));
        var baseline = new HashMap<>(run.baseline());
        baseline.replaceAll((name, measurement) -> shuffled(measurement, random));

        var judged = run.judged();
        var shuffled = run.with(objectives)
                .withCandidate(candidate)
                .withBaseline(baseline)
                .judged();

        assertThat(shuffled.verdict()).isEqualTo(judged.verdict());
        assertThat(shuffled.score()).isEqualTo(judged.score());
        assertThat(shuffled.objectives()).containsExactlyInAnyOrderElementsOf(judged.objectives());
    }

    @Property
    void scalingAllSamplesAndLimitsChangesNothing(
            @ForAll("runs") SampledRun run, @ForAll @DoubleRange(min = 0.01, max = 1000) double unit) {
        Assume.that(run.candidate().values().stream().noneMatch(Measurement.Failures.class::isInstance));
        Assume.that(run.baseline().values().stream().noneMatch(Measurement.Failures.class::isInstance));
        var candidate = new HashMap<>(run.candidate());
        candidate.replaceAll((name, measurement) -> times(measurement, unit));
        var baseline = new HashMap<>(run.baseline());
        baseline.replaceAll((name, measurement) -> times(measurement, unit));
        var objectives = run.rules().objectives().stream()
                .map(objective -> scaled(objective, unit))
                .toList();

        var scaled = run.with(objectives)
                .withCandidate(candidate)
                .withBaseline(baseline)
                .judged();

        assertThat(scaled.verdict()).isEqualTo(run.judged().verdict());
        assertThat(scaled.objectives())
                .extracting(ObjectiveResult::reason)
                .containsExactlyElementsOf(run.judged().objectives().stream()
                        .map(ObjectiveResult::reason)
                        .toList());
    }

    @Property
    void theSameIsAlwaysJudgedTheSameAndAllVerdictsHappen(@ForAll("runs") SampledRun run) {
        var judgement = run.judged();
        Statistics.collect(judgement.verdict());

        assertThat(run.judged()).isEqualTo(judgement);
        assertThat(judgement.objectives())
                .filteredOn(result -> result.counts() && result.value() == null)
                .noneMatch(result -> result.verdict().getsThrough());
        Statistics.coverage(verdicts -> {
            for (var verdict : Verdict.values()) {
                verdicts.check(verdict).percentage(share -> share > 1);
            }
        });
    }

    @Provide
    Arbitrary<SampledRun> runs() {
        return SampledRuns.with(Operator.values());
    }

    @Provide
    Arbitrary<SampledRun> guardedAgainstMore() {
        return SampledRuns.with(Operator.BELOW, Operator.AT_MOST);
    }

    private static Objective objective(SampledRun run, int which) {
        var objectives = run.rules().objectives();
        return objectives.get(which % objectives.size());
    }

    private static Map<String, Measurement> without(Map<String, Measurement> side, Objective objective) {
        var fewer = new HashMap<>(side);
        fewer.remove(objective.name());
        return fewer;
    }

    /** Failures cannot be more than requests. */
    private static Measurement times(Measurement measurement, double factor) {
        return switch (measurement) {
            case Measurement.Samples(var samples, var number, var requests) ->
                new Measurement.Samples(
                        samples.stream()
                                .map(sample -> new Sample(sample.time(), sample.value() * factor))
                                .toList(),
                        number * factor,
                        requests);
            case Measurement.Failures(var counts) -> {
                var possible = counts.stream().allMatch(count -> count.failures() * factor <= count.requests());
                yield possible ? failures(counts, factor) : measurement;
            }
            case Measurement.Value value -> new Measurement.Value(value.number() * factor);
            case Measurement.NoData none -> none;
            case Measurement.Unknown unknown -> unknown;
        };
    }

    private static Measurement failures(List<FailureCount> counts, double factor) {
        return new Measurement.Failures(counts.stream()
                .map(count -> new FailureCount(count.time(), count.failures() * factor, count.requests()))
                .toList());
    }

    private static Measurement shuffled(Measurement measurement, Random random) {
        return switch (measurement) {
            case Measurement.Samples(var samples, var number, var requests) ->
                new Measurement.Samples(shuffled(samples, random), number, requests);
            case Measurement.Failures(var counts) -> new Measurement.Failures(shuffled(counts, random));
            default -> measurement;
        };
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Objective scaled(Objective objective, double factor) {
        return new Objective(
                objective.name(),
                objective.measure(),
                objective.direction(),
                scaled(objective.pass(), factor),
                scaled(objective.warn(), factor),
                objective.floor() * factor,
                objective.weight(),
                objective.key(),
                objective.missing(),
                objective.minSamples(),
                objective.minRequests());
    }

    private static List<CriteriaSet> scaled(List<CriteriaSet> sets, double factor) {
        return sets.stream()
                .map(set -> new CriteriaSet(set.all().stream()
                        .map(criterion -> scaled(criterion, factor))
                        .toList()))
                .toList();
    }

    private static Criterion scaled(Criterion criterion, double factor) {
        return switch (criterion) {
            case Criterion.Fixed(var operator, var limit) -> new Criterion.Fixed(operator, limit * factor);
            case Criterion.Relative(var operator, var distance, var percent) ->
                new Criterion.Relative(operator, percent ? distance : distance * factor, percent);
        };
    }
}
