package io.unbreakable.monspec.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Plans;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** What must hold for whatever is planned and measured. */
class JudgePropertiesTest {
    /** A plan with what was measured; an objective is missing from a side as often as not. */
    record Run(MeasurementPlan plan, Map<String, Measurement> candidate, Map<String, Measurement> baseline) {
        Judgement judged() {
            return Judge.judge(plan, candidate, baseline);
        }

        boolean getsThrough() {
            return judged().verdict().getsThrough();
        }
    }

    @Property
    void takingAValueOfTheCandidateAwayNeverTurnsANoIntoAYes(
            @ForAll("runs") Run run, @ForAll @IntRange(max = 4) int which) {
        var fewer = new Run(run.plan(), without(run.candidate(), run, which), run.baseline());

        assertThat(fewer.getsThrough() && !run.getsThrough()).isFalse();
    }

    /** Unless the plan says that this very absence is excused. */
    @Property
    void takingAValueOfTheBaselineAwayNeverTurnsANoIntoAYes(
            @ForAll("runs") Run run, @ForAll @IntRange(max = 4) int which) {
        Assume.that(run.plan().baselineRule() != BaselineRule.EXCUSED);
        var fewer = new Run(run.plan(), run.candidate(), without(run.baseline(), run, which));

        assertThat(fewer.getsThrough() && !run.getsThrough()).isFalse();
    }

    @Property
    void takingAWholeSideAwayNeverTurnsANoIntoAYes(@ForAll("runs") Run run) {
        assertThat(new Run(run.plan(), Map.of(), run.baseline()).getsThrough()).isFalse();
        var excused = run.plan().baselineRule() == BaselineRule.EXCUSED;
        var unmeasured = new Run(run.plan(), run.candidate(), Map.of());
        assertThat(unmeasured.getsThrough() && !run.getsThrough() && !excused).isFalse();
    }

    @Property
    void aCandidateThatIsWorseByAFactorNeverTurnsANoIntoAYes(
            @ForAll("runs") Run any, @ForAll @DoubleRange(min = 1.01, max = 1000) double factor) {
        var upper = any.plan().objectives().stream()
                .filter(JudgePropertiesTest::onlyUpper)
                .toList();
        Assume.that(!upper.isEmpty());
        var run = new Run(Plans.of(upper, any.plan().baselineRule()), any.candidate(), any.baseline());
        var worse = new HashMap<>(run.candidate());
        worse.replaceAll((name, measurement) -> scaled(measurement, factor));

        var worseRun = new Run(run.plan(), worse, run.baseline());
        assertThat(worseRun.getsThrough() && !run.getsThrough()).isFalse();
    }

    @Property
    void theOrderOfTheObjectivesDoesNotMatter(@ForAll("runs") Run run, @ForAll Random random) {
        var objectives = new ArrayList<>(run.plan().objectives());
        Collections.shuffle(objectives, random);
        var shuffled = new Run(Plans.of(objectives, run.plan().baselineRule()), run.candidate(), run.baseline());

        assertThat(shuffled.judged().verdict()).isEqualTo(run.judged().verdict());
        assertThat(shuffled.judged().score()).isEqualTo(run.judged().score());
        assertThat(shuffled.judged().objectives())
                .containsExactlyInAnyOrderElementsOf(run.judged().objectives());
    }

    @Property
    void theSameIsAlwaysJudgedTheSame(@ForAll("runs") Run run) {
        assertThat(run.judged()).isEqualTo(run.judged());
    }

    @Property
    void aReleaseGetsThroughExactlyWhenEveryObjectiveDoes(@ForAll("runs") Run run) {
        var judgement = run.judged();
        Statistics.collect(judgement.verdict());

        assertThat(judgement.verdict().getsThrough())
                .isEqualTo(judgement.objectives().stream()
                        .allMatch(result -> result.verdict().getsThrough()));
        assertThat(judgement.objectives()).hasSameSizeAs(run.plan().objectives());
        assertThat(judgement.objectives())
                .filteredOn(result -> result.value() == null)
                .noneMatch(result -> result.verdict().getsThrough());
        Statistics.coverage(verdicts -> {
            for (var verdict : List.of(Verdict.PASS, Verdict.INCONCLUSIVE, Verdict.FAIL)) {
                verdicts.check(verdict).percentage(share -> share > 3);
            }
        });
    }

    @Provide
    Arbitrary<Run> runs() {
        var rules = Arbitraries.of(BaselineRule.class);
        return Combinators.combine(objectives().list().ofMinSize(1).ofMaxSize(5), rules, sides(), sides())
                .as((objectives, rule, candidate, baseline) ->
                        new Run(Plans.of(named(objectives), rule), side(candidate), side(baseline)));
    }

    private static Arbitrary<UnaryOperator<Objective>> objectives() {
        return Combinators.combine(
                        Arbitraries.of(Direction.class),
                        numbers().injectNull(0.7),
                        numbers().injectNull(0.7),
                        Arbitraries.of(0.0, 10.0, 30.0, 90.0, 150.0).injectNull(0.2),
                        Arbitraries.of(0.0, 0.0, 1.0, 5.0))
                .as((direction, upper, lower, tolerance, floor) ->
                        template -> objective(template.name(), direction, upper, lower, tolerance, floor));
    }

    private static Objective objective(
            String name,
            Direction direction,
            @Nullable Double upper,
            @Nullable Double lower,
            @Nullable Double tolerance,
            double floor) {
        var needed = upper == null && lower == null && tolerance == null ? Double.valueOf(15) : tolerance;
        return Plans.objective(name, direction, upper, lower, needed, floor);
    }

    private static List<Objective> named(List<UnaryOperator<Objective>> objectives) {
        var named = new ArrayList<Objective>();
        for (var objective : objectives) {
            named.add(objective.apply(Plans.upper("m" + named.size(), 0, 0)));
        }
        return named;
    }

    private static Arbitrary<List<Measurement>> sides() {
        Arbitrary<Measurement> values = numbers().map(Measurement.Value::new);
        Arbitrary<Measurement> noData = Arbitraries.just(new Measurement.NoData("nothing"));
        Arbitrary<Measurement> unknown = Arbitraries.just(new Measurement.Unknown("unknown"));
        return Arbitraries.frequencyOf(Tuple.of(8, values), Tuple.of(1, noData), Tuple.of(1, unknown))
                .list()
                .ofSize(5);
    }

    /** Small numbers that meet each other's limits often, and zero. */
    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0, 10.0, 11.0, 13.0, 100.0),
                Arbitraries.doubles().between(0, 200));
    }

    private static Map<String, Measurement> side(List<Measurement> measurements) {
        var side = new HashMap<String, Measurement>();
        for (var measurement : measurements) {
            side.put("m" + side.size(), measurement);
        }
        return side;
    }

    private static Map<String, Measurement> without(Map<String, Measurement> side, Run run, int which) {
        var fewer = new HashMap<>(side);
        fewer.remove(run.plan()
                .objectives()
                .get(which % run.plan().objectives().size())
                .name());
        return fewer;
    }

    private static boolean onlyUpper(Objective objective) {
        return objective.pass().stream()
                .flatMap(set -> set.all().stream())
                .allMatch(criterion -> criterion.operator().isUpper());
    }

    private static Measurement scaled(Measurement measurement, double factor) {
        return measurement instanceof Measurement.Value value
                ? new Measurement.Value(value.number() * factor)
                : measurement;
    }
}
