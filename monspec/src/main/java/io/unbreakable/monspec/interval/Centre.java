package io.unbreakable.monspec.interval;

import java.util.Arrays;

/**
 * Where the samples of a side lie and how they scatter, without the outermost ones: the trimmed mean and the Winsorized
 * variance, which belong together (Yuen, Biometrika 61, 1974).
 *
 * @param mean of the samples that are left
 * @param variance of the samples, the outermost ones drawn in to the outermost that are left; zero for a constant series
 * @param size how many samples there are
 * @param kept how many of them are left
 * @param correlation of each sample with the next, corrected for its bias in short series; NaN for a constant series
 */
record Centre(double mean, double variance, int size, int kept, double correlation) {

    /** @param oneOf how many samples one is left out at each end */
    static Centre of(double[] samples, int oneOf) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        var left = sorted.length / oneOf;
        var kept = sorted.length - 2 * left;
        var lowest = sorted[left];
        var highest = sorted[left + kept - 1];
        if (lowest == highest) {
            return new Centre(lowest, 0, sorted.length, kept, Double.NaN);
        }
        var mean = mean(sorted, left, left + kept);
        var drawnIn = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            drawnIn[i] = Math.clamp(samples[i], lowest, highest);
        }
        var centre = mean(drawnIn, 0, drawnIn.length);
        for (int i = 0; i < drawnIn.length; i++) {
            drawnIn[i] -= centre;
        }
        return new Centre(
                mean,
                Autocorrelation.square(drawnIn) / (samples.length - 1),
                samples.length,
                kept,
                Autocorrelation.ofNext(drawnIn));
    }

    private static double mean(double[] values, int from, int to) {
        var sum = 0.0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
