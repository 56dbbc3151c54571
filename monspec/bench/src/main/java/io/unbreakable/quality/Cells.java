package io.unbreakable.quality;

import io.unbreakable.monspec.interval.Confidence;
import java.util.List;

/** The trials that tables and targets consist of. Every cell sees the same random numbers, so that rules can be compared. */
final class Cells {
    static final List<Integer> SIZES = List.of(5, 10, 20, 50);
    static final List<Double> SHIFTS = List.of(0.0, 0.1, 0.3, 0.5);
    static final double TOLERANCE = 0.1;

    private static final int OBJECTIVES = 6;
    private static final List<Integer> LOOKS = List.of(5, 10, 15);
    private static final double GATE_TOLERANCE = 0.15;
    private static final long SEED = 1;

    private Cells() {}

    /** One objective in interval mode. */
    static Tally interval(OneObjective objective, int trials) {
        return objective.tally(Method.interval(TOLERANCE, Confidence.USUAL), trials, SEED);
    }

    /** One objective in threshold mode, whose value is the mean. */
    static Tally threshold(OneObjective objective, int trials) {
        return objective.tally(Method.threshold(TOLERANCE), trials, SEED);
    }

    /** One objective by the rule of Netflix's judge. */
    static Tally mannWhitney(OneObjective objective, int trials) {
        return objective.tally(new MannWhitney(0.98, 0.25), trials, SEED);
    }

    /** A gate of six objectives in interval mode, first looked at after 5 samples and at last after 15. */
    static Tally gate(Noise noise, double sigma, double shift, int trials) {
        return new Gate(noise, sigma, OBJECTIVES, LOOKS, GATE_TOLERANCE, shift).tally(trials, SEED);
    }

    /** Failure counts of 20 minutes in interval mode. */
    static Tally failures(Failures failures, int trials) {
        return failures.tally(TOLERANCE, trials, SEED);
    }
}
