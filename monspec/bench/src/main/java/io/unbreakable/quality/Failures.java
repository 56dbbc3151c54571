package io.unbreakable.quality;

import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.interval.FailureCounts;
import io.unbreakable.monspec.interval.IntervalJudge;
import io.unbreakable.monspec.interval.IntervalRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.SplittableRandom;

/**
 * Trials of one failure rate: a baseline of 60 minutes and a candidate of 20 that fails more often by a known factor.
 *
 * @param perMinute how many requests there are in a minute
 * @param rate of failures in the baseline
 * @param floor that is always allowed, as a share of the requests
 * @param shift 0.5 for a candidate that fails half as often again
 */
record Failures(int perMinute, double rate, double floor, double shift) {
    private static final int MINUTES = 20;

    Tally tally(double tolerance, int trials, long seed) {
        var rule = IntervalRule.of(Direction.INCREASE, tolerance).withFloor(floor);
        return Tally.of(trials, trial -> {
            var random = new SplittableRandom(seed + trial);
            var baseline = counts(random, OneObjective.BASELINE, rate);
            return IntervalJudge.judge(baseline, counts(random, MINUTES, rate * (1 + shift)), rule)
                    .decision();
        });
    }

    private FailureCounts counts(SplittableRandom random, int minutes, double failing) {
        var counts = new ArrayList<FailureCount>();
        for (int minute = 0; minute < minutes; minute++) {
            var failures = 0;
            for (int request = 0; request < perMinute; request++) {
                failures += random.nextDouble() < failing ? 1 : 0;
            }
            counts.add(new FailureCount(Instant.EPOCH.plus(Duration.ofMinutes(minute)), failures, perMinute));
        }
        return FailureCounts.of(counts);
    }
}
