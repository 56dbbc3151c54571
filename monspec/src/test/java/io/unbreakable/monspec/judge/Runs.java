package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.criteria.Score;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Plans;
import io.unbreakable.monspec.plan.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Random rules with what was measured: any criteria, weights and rules, any values, some of them missing. */
final class Runs {
    /** Rules with what was measured. */
    record Run(Rules rules, Map<String, Measurement> candidate, Map<String, Measurement> baseline) {
        Judgement judged() {
            return Judge.judge(rules, candidate, baseline);
        }

        boolean getsThrough() {
            return judged().verdict().getsThrough();
        }

        Run with(List<Objective> objectives) {
            return new Run(new Rules(objectives, rules.baselineRule(), rules.score(), null, null), candidate, baseline);
        }

        Run withCandidate(Map<String, Measurement> other) {
            return new Run(rules, other, baseline);
        }

        Run withBaseline(Map<String, Measurement> other) {
            return new Run(rules, candidate, other);
        }
    }

    private Runs() {}

    /** Runs of up to four objectives with these operators. */
    static Arbitrary<Run> with(Operator... operators) {
        var scores = Arbitraries.of(new Score(90, 75), new Score(50, 20), new Score(100, 100))
                .injectNull(0.5);
        return Combinators.combine(
                        objective(operators).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(BaselineRule.class),
                        scores,
                        side(),
                        side())
                .as((objectives, rule, score, candidate, baseline) ->
                        new Run(new Rules(named(objectives), rule, score, null, null), candidate, baseline));
    }

    private static Arbitrary<Function<String, Objective>> objective(Operator... operators) {
        Arbitrary<List<CriteriaSet>> none = Arbitraries.just(List.of());
        Arbitrary<List<CriteriaSet>> some = sets(operators).ofMinSize(1).ofMaxSize(3);
        var minimum = Arbitraries.frequencyOf(
                Tuple.of(19, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 8)));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(9, some), Tuple.of(1, none)),
                        Arbitraries.oneOf(none, some),
                        Arbitraries.of(0.0, 0.0, 1.0, 5.0),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(MissingData.INCONCLUSIVE)),
                                Tuple.of(2, Arbitraries.of(MissingData.class))),
                        minimum,
                        minimum)
                .as((passes, warns, floor, weight, key, missing, samples, requests) -> name -> new Objective(
                        name,
                        Plans.METRIC,
                        Direction.of(passes),
                        passes,
                        passes.isEmpty() ? List.of() : warns,
                        floor,
                        weight,
                        key && !passes.isEmpty(),
                        missing,
                        samples,
                        requests));
    }

    private static ListArbitrary<CriteriaSet> sets(Operator... operators) {
        return Arbitraries.frequencyOf(
                        Tuple.of(30, criterion(operators).list().ofMinSize(1).ofMaxSize(2)),
                        Tuple.of(1, Arbitraries.just(List.<Criterion>of())))
                .map(CriteriaSet::new)
                .list();
    }

    private static Arbitrary<Criterion> criterion(Operator... operators) {
        Arbitrary<Criterion> fixed =
                Combinators.combine(Arbitraries.of(operators), numbers()).as(Criterion.Fixed::new);
        Arbitrary<Criterion> relative = Combinators.combine(
                        Arbitraries.of(operators),
                        Arbitraries.of(0.0, 5.0, 10.0, 30.0, 150.0, -5.0, -10.0, -90.0),
                        Arbitraries.of(true, false))
                .as(Criterion.Relative::new);
        return Arbitraries.oneOf(fixed, relative);
    }

    private static List<Objective> named(List<Function<String, Objective>> objectives) {
        var named = new ArrayList<Objective>();
        for (var objective : objectives) {
            named.add(objective.apply("m" + named.size()));
        }
        return named;
    }

    private static Arbitrary<Map<String, Measurement>> side() {
        Arbitrary<Measurement> values = Combinators.combine(
                        numbers(),
                        Arbitraries.integers().between(0, 10).injectNull(0.2),
                        Arbitraries.doubles().between(0, 10).injectNull(0.2))
                .as(Measurement.Value::new);
        Arbitrary<Measurement> noData = Arbitraries.just(new Measurement.NoData("nothing"));
        Arbitrary<Measurement> unknown = Arbitraries.just(new Measurement.Unknown("unknown"));
        return Arbitraries.frequencyOf(Tuple.of(28, values), Tuple.of(1, noData), Tuple.of(1, unknown))
                .list()
                .ofSize(4)
                .map(Runs::byName);
    }

    private static Map<String, Measurement> byName(List<Measurement> measurements) {
        var side = new HashMap<String, Measurement>();
        for (var measurement : measurements) {
            side.put("m" + side.size(), measurement);
        }
        return side;
    }

    /** Small numbers that meet each other's limits often, and zero. */
    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0, 10.0, 11.0, 13.0, 100.0),
                Arbitraries.doubles().between(0, 200));
    }
}
