package io.unbreakable.quality;

import io.unbreakable.monspec.interval.Confidence;
import io.unbreakable.monspec.interval.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trials of a gate of several objectives that is extended as long as it is inconclusive. One of the objectives of a bad
 * release is worse.
 *
 * @param sigma standard deviation of the logarithms
 * @param looks at how many samples of the candidate somebody looks
 * @param tolerance of every objective
 * @param shift of the one objective: 0.5 for 50 % worse
 */
record Gate(Noise noise, double sigma, int objectives, List<Integer> looks, double tolerance, double shift) {
    Tally tally(int trials, long seed) {
        var method = Method.interval(tolerance, new Confidence(Confidence.USUAL.level(), objectives, looks.size()));
        return Tally.of(trials, trial -> decide(method, new SplittableRandom(seed + trial)));
    }

    private Decision decide(Method method, SplittableRandom random) {
        var baselines = new double[objectives][];
        var candidates = new double[objectives][];
        for (int i = 0; i < objectives; i++) {
            baselines[i] = noise.samples(random, OneObjective.BASELINE, sigma, 1);
            candidates[i] = noise.samples(random, looks.getLast(), sigma, i == 0 ? 1 + shift : 1);
        }
        return looks.stream()
                .map(size -> look(method, baselines, candidates, size))
                .filter(decision -> decision != Decision.INCONCLUSIVE)
                .findFirst()
                .orElse(Decision.INCONCLUSIVE);
    }

    /** The worst of all objectives, as the gate has it. */
    private static Decision look(Method method, double[][] baselines, double[][] candidates, int size) {
        var worst = Decision.PASS;
        for (int i = 0; i < baselines.length && worst != Decision.FAIL; i++) {
            var decision = method.decide(baselines[i], Arrays.copyOf(candidates[i], size));
            worst = decision == Decision.PASS ? worst : decision;
        }
        return worst;
    }
}
