package io.unbreakable.quality;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * What interval mode has to reach.
 *
 * @param what of which trials the share is meant
 * @param most whether the share may be at most the bound, or else has to be at least that
 * @param share of a number of trials
 */
record Target(String what, boolean most, double bound, IntToDoubleFunction share) {
    private static final double SIGMA = 0.3;
    private static final double QUIET = 0.1;

    /** All of them; with the noise of the texts, unless another level is asked for. */
    static List<Target> all() {
        var everySize = Cells.SIZES.stream().flatMap(size -> Stream.of(neverWronglyFails(size), neverPasses(size)));
        return Stream.of(everySize, ofTwentySamples(SIGMA).stream(), ofAGate(QUIET).stream())
                .flatMap(targets -> targets)
                .toList();
    }

    private static Target neverWronglyFails(int size) {
        return atMost(
                "one objective, n = " + size + ": identical, failed",
                0.02,
                trials -> Cells.interval(new OneObjective(Noise.LOG_NORMAL, SIGMA, size, 0), trials)
                        .fail());
    }

    private static Target neverPasses(int size) {
        return atMost(
                "one objective, n = " + size + ": +50 %, passed",
                0.02,
                trials -> Cells.interval(new OneObjective(Noise.LOG_NORMAL, SIGMA, size, 0.5), trials)
                        .pass());
    }

    /** What is asked of 20 samples with this noise. */
    static List<Target> ofTwentySamples(double sigma) {
        return List.of(
                atLeast(
                        "one objective, n = 20: identical, passed",
                        0.7,
                        trials -> Cells.interval(new OneObjective(Noise.LOG_NORMAL, sigma, 20, 0), trials)
                                .pass()),
                atLeast(
                        "one objective, n = 20: +50 %, failed",
                        0.95,
                        trials -> Cells.interval(new OneObjective(Noise.LOG_NORMAL, sigma, 20, 0.5), trials)
                                .fail()));
    }

    /** What is asked of a gate with this noise. */
    static List<Target> ofAGate(double sigma) {
        return List.of(
                atLeast(
                        "gate: identical, approved",
                        0.9,
                        trials -> Cells.gate(Noise.LOG_NORMAL, sigma, 0, trials).pass()),
                atMost(
                        "gate: +50 % in one objective, approved",
                        0.02,
                        trials ->
                                Cells.gate(Noise.LOG_NORMAL, sigma, 0.5, trials).pass()),
                atMost(
                        "gate: identical, failed",
                        0.02,
                        trials -> Cells.gate(Noise.LOG_NORMAL, sigma, 0, trials).fail()),
                atMost(
                        "gate, autocorrelated: identical, failed",
                        0.02,
                        trials -> Cells.gate(Noise.AUTOCORRELATED, sigma, 0, trials)
                                .fail()));
    }

    private static Target atMost(String what, double bound, IntToDoubleFunction share) {
        return new Target(what, true, bound, share);
    }

    private static Target atLeast(String what, double bound, IntToDoubleFunction share) {
        return new Target(what, false, bound, share);
    }

    /** Whether a measured share is as it has to be, give or take. */
    boolean isMet(double measured, double giveOrTake) {
        return most ? measured <= bound + giveOrTake : measured >= bound - giveOrTake;
    }
}
