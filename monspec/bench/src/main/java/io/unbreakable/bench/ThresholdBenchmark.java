package io.unbreakable.bench;

import io.unbreakable.monspec.judge.Judge;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Rules;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A release of many objectives in threshold mode, each of which is compared with its baseline and a fixed limit. */
@State(Scope.Thread)
public class ThresholdBenchmark {
    private static final int OBJECTIVES = 100;

    private final Rules rules = new Rules(
            IntStream.range(0, OBJECTIVES)
                    .mapToObj(i -> Objective.of("service.responsetime.%d(p90)".formatted(i), metric(i), "<=+10%&<600"))
                    .toList(),
            BaselineRule.REQUIRED,
            null,
            null,
            null);
    private final List<Map<String, Measurement>> candidates = sides(1);
    private final List<Map<String, Measurement>> baselines = sides(2);
    private int next;

    private static Measure metric(int i) {
        return new Measure.Metric("calc:service.responsetime." + i, "MicroSecond", null);
    }

    private List<Map<String, Measurement>> sides(long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, 16).mapToObj(i -> side(random)).toList();
    }

    private Map<String, Measurement> side(SplittableRandom random) {
        Function<Objective, Measurement> value =
                objective -> new Measurement.Value(100 * Math.exp(0.1 * random.nextGaussian()));
        return rules.objectives().stream().collect(Collectors.toMap(Objective::name, value));
    }

    /** Operations are objectives. */
    @Benchmark
    @OperationsPerInvocation(OBJECTIVES)
    public Judgement judge() {
        next = (next + 1) & 15;
        return Judge.judge(rules, candidates.get(next), baselines.get(next));
    }
}
