package io.unbreakable.bench;

import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.interval.IntervalJudge;
import io.unbreakable.monspec.interval.IntervalResult;
import io.unbreakable.monspec.interval.IntervalRule;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.interval.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One objective in interval mode, from the samples: 60 of the baseline, 20 of the candidate. */
@State(Scope.Thread)
public class IntervalBenchmark {
    /** A power of two. */
    private static final int DIFFERENT = 256;

    private final IntervalRule rule = IntervalRule.of(Direction.INCREASE, 0.1);
    private final List<List<Sample>> baselines = samples(60, 1);
    private final List<List<Sample>> candidates = samples(20, 2);
    private int next;

    private static List<List<Sample>> samples(int size, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, DIFFERENT)
                .mapToObj(series -> IntStream.range(0, size)
                        .mapToObj(minute -> new Sample(
                                Instant.EPOCH.plus(Duration.ofMinutes(minute)),
                                100 * Math.exp(0.3 * random.nextGaussian())))
                        .toList())
                .toList();
    }

    /** Operations are objectives. */
    @Benchmark
    public IntervalResult judge() {
        next = (next + 1) & (DIFFERENT - 1);
        return IntervalJudge.judge(Series.of(baselines.get(next)), Series.of(candidates.get(next)), rule);
    }
}
