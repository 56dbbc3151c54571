package io.unbreakable.quality;

import io.unbreakable.monspec.interval.Decision;
import java.util.Collections;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How often a rule decided how, as shares of all trials. */
record Tally(double pass, double fail) {

    /** The trials 0 to {@code trials - 1}, each of which finds its own randomness by its number. */
    static Tally of(int trials, IntFunction<Decision> trial) {
        var decisions = IntStream.range(0, trials).parallel().mapToObj(trial).collect(Collectors.toList());
        return new Tally(
                (double) Collections.frequency(decisions, Decision.PASS) / trials,
                (double) Collections.frequency(decisions, Decision.FAIL) / trials);
    }

    double inconclusive() {
        // not -0.0 by rounding
        return Math.max(1 - pass - fail, 0);
    }
}
