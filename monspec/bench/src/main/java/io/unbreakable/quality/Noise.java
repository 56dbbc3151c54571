package io.unbreakable.quality;

import java.util.random.RandomGenerator;

/** How one-minute samples scatter around 1; all by factors, so that none is zero or less. */
enum Noise {
    /** Independent and log-normal. */
    LOG_NORMAL("log-normal"),
    /** Log-normal, but one minute in ten scatters four times as much. */
    HEAVY_TAILED("heavy-tailed") {
        @Override
        double next(RandomGenerator random, double before) {
            return random.nextGaussian() * (random.nextInt(10) == 0 ? 4 : 1);
        }
    },
    /** Log-normal, each minute correlated by 0.5 with the one before. */
    AUTOCORRELATED("autocorrelated 0.5") {
        @Override
        double next(RandomGenerator random, double before) {
            return Double.isNaN(before)
                    ? random.nextGaussian()
                    : 0.5 * before + Math.sqrt(0.75) * random.nextGaussian();
        }
    };

    private final String label;

    Noise(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * The next standard noise.
     *
     * @param before the one before it, NaN at the beginning
     */
    double next(RandomGenerator random, double before) {
        return random.nextGaussian();
    }

    /**
     * This many samples around a level.
     *
     * @param sigma standard deviation of the logarithms of ordinary samples
     */
    final double[] samples(RandomGenerator random, int size, double sigma, double level) {
        var samples = new double[size];
        var noise = Double.NaN;
        for (int i = 0; i < size; i++) {
            noise = next(random, noise);
            samples[i] = level * Math.exp(sigma * noise);
        }
        return samples;
    }
}
