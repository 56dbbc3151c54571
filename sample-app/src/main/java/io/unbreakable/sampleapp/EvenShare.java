package io.unbreakable.sampleapp;

/**
 * Spreads a share evenly over a sequence, so that a short window measures it as well as a long one.
 *
 * <p>Multiples of the golden ratio, without their integer part, fill the unit interval evenly and never fall into step
 * with a caller's own rhythm, which every tenth request would.
 */
final class EvenShare {
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private EvenShare() {}

    /** Whether the n-th (from 1) belongs to the given share in percent. */
    static boolean hits(long n, int percent) {
        double position = ((n * GOLDEN_RATIO) >>> 11) * 0x1p-53;
        return position * 100 < percent;
    }
}
