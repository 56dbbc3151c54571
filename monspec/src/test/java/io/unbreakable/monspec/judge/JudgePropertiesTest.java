package io.unbreakable.monspec.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.judge.Runs.Run;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;

/** What must hold for whatever is planned and measured. */
class JudgePropertiesTest {
    /** Unless the file says for this very objective what its absence means. */
    @Property
    void takingAValueOfTheCandidateAwayNeverTurnsANoIntoAYes(
            @ForAll("runs") Run run, @ForAll @IntRange(max = 3) int which) {
        var objective = objective(run, which);
        Assume.that(objective.missing() != MissingData.IGNORE && objective.missing() != MissingData.ZERO);
        var fewer = run.withCandidate(without(run.candidate(), objective));

        assertThat(fewer.getsThrough() && !run.getsThrough()).isFalse();
    }

    /** Unless the plan says that this very absence is excused, or the file that it counts as 0 and there was no value. */
    @Property
    void takingAValueOfTheBaselineAwayNeverTurnsANoIntoAYes(
            @ForAll("runs") Run run, @ForAll @IntRange(max = 3) int which) {
        var objective = objective(run, which);
        Assume.that(run.rules().baselineRule() != BaselineRule.EXCUSED && !becomesZero(objective, run));
        var fewer = run.withBaseline(without(run.baseline(), objective));

        assertThat(fewer.getsThrough() && !run.getsThrough()).isFalse();
    }

    @Property
    void takingAWholeSideAwayNeverTurnsANoIntoAYes(@ForAll("runs") Run run) {
        assertThat(run.withCandidate(Map.of()).getsThrough()).isFalse();
        var excused = run.rules().baselineRule() == BaselineRule.EXCUSED
                || run.rules().objectives().stream().anyMatch(objective -> becomesZero(objective, run));
        var unmeasured = run.withBaseline(Map.of());
        assertThat(unmeasured.getsThrough() && !run.getsThrough() && !excused).isFalse();
    }

    @Property
    void takingAllEarlierRunsAwayNeverTurnsANoIntoAYes(@ForAll("runs") Run run) {
        Assume.that(run.rules().baselineRule() == BaselineRule.REQUIRED);
        var rules = new Rules(
                run.rules().objectives(),
                run.rules().baselineRule(),
                run.rules().score(),
                new EarlierRuns(3, RunAggregate.P90, IncludedRuns.PASS),
                null);
        var start = Instant.parse("2026-11-20T10:00:00Z");
        var values = run.baseline().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Measurement.Value)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((Measurement.Value) entry.getValue()).number()));
        var earlier = new EarlierRun("v", start, start.plusSeconds(60), Verdict.PASS, values, Set.of(), false, false);

        var with = Judge.judge(rules, run.candidate(), List.of(earlier), List.of());
        var without = Judge.judge(rules, run.candidate(), List.of(), List.of());
        assertThat(without.verdict().getsThrough() && !with.verdict().getsThrough())
                .isFalse();
    }

    @Property
    void aCandidateThatIsWorseByAFactorNeverTurnsANoIntoAYes(
            @ForAll("guardedAgainstMore") Run run, @ForAll @DoubleRange(min = 1.01, max = 1000) double factor) {
        var worse = new HashMap<>(run.candidate());
        worse.replaceAll((name, measurement) -> scaled(measurement, factor));

        assertThat(run.withCandidate(worse).getsThrough() && !run.getsThrough()).isFalse();
    }

    @Property
    void theOrderOfTheObjectivesDoesNotMatter(@ForAll("runs") Run run, @ForAll Random random) {
        var objectives = new ArrayList<>(run.rules().objectives());
        Collections.shuffle(objectives, random);
        var shuffled = run.with(objectives);

        assertThat(shuffled.judged().verdict()).isEqualTo(run.judged().verdict());
        assertThat(shuffled.judged().score()).isEqualTo(run.judged().score());
        assertThat(shuffled.judged().objectives())
                .containsExactlyInAnyOrderElementsOf(run.judged().objectives());
    }

    @Property
    void scalingAllValuesAndLimitsChangesNothing(
            @ForAll("runs") Run run, @ForAll @DoubleRange(min = 0.001, max = 1e6) @Scale(3) double factor) {
        var candidate = new HashMap<>(run.candidate());
        candidate.replaceAll((name, measurement) -> scaled(measurement, factor));
        var baseline = new HashMap<>(run.baseline());
        baseline.replaceAll((name, measurement) -> scaled(measurement, factor));
        var objectives = run.rules().objectives().stream()
                .map(objective -> scaled(objective, factor))
                .toList();

        var scaled = run.with(objectives)
                .withCandidate(candidate)
                .withBaseline(baseline)
                .judged();

        assertThat(scaled.verdict()).isEqualTo(run.judged().verdict());
        assertThat(scaled.score()).isEqualTo(run.judged().score());
        assertThat(scaled.objectives())
                .extracting(ObjectiveResult::reason)
                .containsExactlyElementsOf(run.judged().objectives().stream()
                        .map(ObjectiveResult::reason)
                        .toList());
    }

    @Property
    void theSameIsAlwaysJudgedTheSame(@ForAll("runs") Run run) {
        assertThat(run.judged()).isEqualTo(run.judged());
    }

    @Property
    void withoutAScoreARunGetsThroughExactlyWhenEveryObjectiveThatCountsDoes(@ForAll("runs") Run run) {
        var judgement = run.judged();
        var counting =
                judgement.objectives().stream().filter(ObjectiveResult::counts).toList();
        var allDo = counting.stream().allMatch(result -> result.verdict().getsThrough());
        Statistics.collect(judgement.verdict());

        assertThat(judgement.objectives()).hasSameSizeAs(run.rules().objectives());
        assertThat(counting)
                .filteredOn(result -> result.value() == null)
                .noneMatch(result -> result.verdict().getsThrough());
        if (run.rules().score() == null && judgement.score() != null) {
            assertThat(judgement.verdict().getsThrough()).isEqualTo(allDo);
        }
        if (judgement.score() == null) {
            assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        }
        Statistics.coverage(verdicts -> {
            for (var verdict : Verdict.values()) {
                verdicts.check(verdict).percentage(share -> share > 1);
            }
        });
    }

    @Provide
    Arbitrary<Run> runs() {
        return Runs.with(Operator.values());
    }

    @Provide
    Arbitrary<Run> guardedAgainstMore() {
        return Runs.with(Operator.BELOW, Operator.AT_MOST);
    }

    private static Objective objective(Run run, int which) {
        var objectives = run.rules().objectives();
        return objectives.get(which % objectives.size());
    }

    /** Whether nobody knew the baseline, and with no data at all it would be known to be 0. */
    private static boolean becomesZero(Objective objective, Run run) {
        var known = run.baseline().get(objective.name());
        var rule = run.rules().baselineRule();
        return Reference.noDataIsZero(objective, rule)
                && known != null
                && Reference.of(objective, rule, known) instanceof Reference.Missing;
    }

    private static Map<String, Measurement> without(Map<String, Measurement> side, Objective objective) {
        var fewer = new HashMap<>(side);
        fewer.remove(objective.name());
        return fewer;
    }

    private static Measurement scaled(Measurement measurement, double factor) {
        return measurement instanceof Measurement.Value(var number, var samples, var requests)
                ? new Measurement.Value(number * factor, samples, requests)
                : measurement;
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
