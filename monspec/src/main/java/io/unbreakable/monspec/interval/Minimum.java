package io.unbreakable.monspec.interval;

/**
 * How much each side has to have measured for a verdict.
 *
 * @param samples of a series of values, 2 or more: a single one says nothing about the noise
 * @param requests of failure counts, 1 or more, however many samples they are spread over
 */
public record Minimum(int samples, double requests) {
    /** What applies where nobody said otherwise. */
    public static final Minimum USUAL = new Minimum(5, 100);

    public Minimum {
        if (samples < 2 || !(requests >= 1)) {
            throw new IllegalArgumentException("%s samples, %s requests".formatted(samples, requests));
        }
    }
}
