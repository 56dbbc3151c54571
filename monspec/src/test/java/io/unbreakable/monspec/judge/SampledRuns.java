package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.criteria.Score;
import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Plans;
import io.unbreakable.monspec.plan.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random rules of interval mode with samples of both sides: of values or of failures, some of them missing. */
final class SampledRuns {
    /** Rules with what was measured. */
    record SampledRun(Rules rules, Map<String, Measurement> candidate, Map<String, Measurement> baseline) {
        Judgement judged() {
            return Judge.judge(rules, candidate, baseline);
        }

        boolean getsThrough() {
            return judged().verdict().getsThrough();
        }

        SampledRun with(List<Objective> objectives) {
            var other = new Rules(objectives, rules.baselineRule(), rules.score(), null, rules.interval());
            return new SampledRun(other, candidate, baseline);
        }

        SampledRun withCandidate(Map<String, Measurement> other) {
            return new SampledRun(rules, other, baseline);
        }

        SampledRun withBaseline(Map<String, Measurement> other) {
            return new SampledRun(rules, candidate, other);
        }
    }

    private record Measured(Function<String, Objective> objective, Measurement candidate, Measurement baseline) {}

    private SampledRuns() {}

    /** Runs of up to three objectives with these operators. */
    static Arbitrary<SampledRun> with(Operator... operators) {
        var modes = Combinators.combine(Arbitraries.of(0.0, 5.0, 15.0), Arbitraries.of(0.8, 0.95))
                .as((margin, confidence) -> new IntervalMode(margin, confidence, Duration.ofHours(1)));
        return Combinators.combine(
                        measured(operators).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(BaselineRule.class),
                        Arbitraries.of(new Score(90, 75), new Score(50, 20)).injectNull(0.6),
                        modes)
                .as(SampledRuns::run);
    }

    private static SampledRun run(
            List<Measured> measured, BaselineRule rule, @Nullable Score score, IntervalMode mode) {
        var objectives = new ArrayList<Objective>();
        var candidate = new HashMap<String, Measurement>();
        var baseline = new HashMap<String, Measurement>();
        for (var one : measured) {
            var name = "m" + objectives.size();
            objectives.add(one.objective().apply(name));
            candidate.put(name, one.candidate());
            baseline.put(name, one.baseline());
        }
        return new SampledRun(new Rules(objectives, rule, score, null, mode), candidate, baseline);
    }

    private static Arbitrary<Measured> measured(Operator... operators) {
        var values = Combinators.combine(objective(operators), sometimes(series()), sometimes(series()))
                .as(Measured::new);
        var failures = Combinators.combine(objective(operators), sometimes(failures()), sometimes(failures()))
                .as(Measured::new);
        return Arbitraries.frequencyOf(Tuple.of(2, values), Tuple.of(1, failures));
    }

    private static Arbitrary<Function<String, Objective>> objective(Operator... operators) {
        Arbitrary<List<CriteriaSet>> none = Arbitraries.just(List.of());
        var some = criterion(operators)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(CriteriaSet::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
        return Combinators.combine(
                        some,
                        Arbitraries.oneOf(none, some),
                        Arbitraries.of(0.0, 0.0, 1.0, 20.0),
                        Arbitraries.of(false, false, true),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(MissingData.INCONCLUSIVE)),
                                Tuple.of(1, Arbitraries.of(MissingData.class))),
                        Arbitraries.of(0, 0, 0, 3, 8),
                        Arbitraries.of(0, 0, 0, 50))
                .as((passes, warns, floor, key, missing, samples, requests) -> name -> new Objective(
                        name,
                        Plans.METRIC,
                        Direction.of(passes),
                        passes,
                        warns,
                        floor,
                        1,
                        key,
                        missing,
                        samples,
                        requests));
    }

    private static Arbitrary<Criterion> criterion(Operator... operators) {
        Arbitrary<Criterion> fixed = Combinators.combine(
                        Arbitraries.of(operators), Arbitraries.of(0.0, 2.0, 50.0, 120.0))
                .as(Criterion.Fixed::new);
        Arbitrary<Criterion> relative = Combinators.combine(
                        Arbitraries.of(operators),
                        Arbitraries.of(0.0, 5.0, 10.0, 30.0, 150.0, -5.0, -40.0),
                        Arbitraries.of(true, true, false))
                .as(Criterion.Relative::new);
        return Arbitraries.frequencyOf(Tuple.of(1, fixed), Tuple.of(3, relative));
    }

    private static Arbitrary<Measurement> sometimes(Arbitrary<Measurement> usual) {
        return Arbitraries.frequencyOf(
                Tuple.of(28, usual),
                Tuple.of(1, Arbitraries.just(new Measurement.NoData("nothing"))),
                Tuple.of(1, Arbitraries.just(new Measurement.Value(100))),
                Tuple.of(1, Arbitraries.just(new Measurement.Unknown("unknown"))));
    }

    private static Arbitrary<Measurement> series() {
        var values = Arbitraries.of(
                Arbitraries.doubles().between(80, 120),
                Arbitraries.doubles().between(95, 105),
                Arbitraries.doubles().between(40, 200),
                Arbitraries.of(0.0, 0.0, 1.0, 3.0),
                Arbitraries.just(100.0));
        return values.flatMap(some -> some.list().ofMinSize(1).ofMaxSize(30)).map(SampledTrial::series);
    }

    private static Arbitrary<Measurement> failures() {
        return Combinators.combine(
                        Arbitraries.of(0.0, 0.0, 0.01, 0.05, 0.4),
                        Arbitraries.integers()
                                .between(1, 400)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(30))
                .as((rate, requests) -> new Measurement.Failures(IntStream.range(0, requests.size())
                        .mapToObj(i -> new FailureCount(
                                SampledTrial.minute(i), Math.rint(rate * requests.get(i)), requests.get(i)))
                        .toList()));
    }
}
