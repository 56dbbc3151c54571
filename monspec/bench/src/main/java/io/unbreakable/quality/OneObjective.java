package io.unbreakable.quality;

import java.util.SplittableRandom;

/**
 * Trials of a single objective: a baseline of 60 samples and a candidate that is worse by a known factor.
 *
 * @param sigma standard deviation of the logarithms
 * @param size how many samples the candidate has
 * @param shift 0.5 for a candidate that is 50 % worse
 */
record OneObjective(Noise noise, double sigma, int size, double shift) {
    static final int BASELINE = 60;

    Tally tally(Method method, int trials, long seed) {
        return Tally.of(trials, trial -> {
            var random = new SplittableRandom(seed + trial);
            var baseline = noise.samples(random, BASELINE, sigma, 1);
            return method.decide(baseline, noise.samples(random, size, sigma, 1 + shift));
        });
    }
}
