package io.unbreakable.quality;

import java.util.function.DoublePredicate;

/** The noise level up to which something is reached. */
final class NoiseLimit {
    private static final int HUNDREDTHS = 200;

    private NoiseLimit() {}

    /**
     * The largest level, in hundredths and at most 2, up to which it is reached; 0 when it never is. What is reached with
     * some noise is taken to be reached with less.
     */
    static double of(DoublePredicate reached) {
        var low = 0;
        var high = HUNDREDTHS + 1;
        while (high - low > 1) {
            var middle = (low + high) / 2;
            if (reached.test(middle / 100.0)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low / 100.0;
    }
}
