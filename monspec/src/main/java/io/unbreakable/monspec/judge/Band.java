package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.plan.Direction;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The values that a baseline allows, boundaries included.
 *
 * <p>The allowed deviation is the larger of the floor and the tolerance's share of the baseline's <em>size</em>. For a
 * positive baseline that is {@code baseline * (1 ± tolerance / 100)}; for a negative one it keeps the sense, so that a
 * tolerance always widens the band.
 *
 * @param upper null for none
 * @param lower null for none
 */
record Band(@Nullable Double upper, @Nullable Double lower) {
    static final Band NONE = new Band(null, null);

    static Band around(double baseline, double tolerancePercent, double floor, Direction direction) {
        var allowed = Math.max(Math.abs(baseline) * tolerancePercent / 100, floor);
        return switch (direction) {
            case UPPER -> new Band(Math.min(baseline + allowed, Double.MAX_VALUE), null);
            case LOWER -> new Band(null, Math.max(baseline - allowed, -Double.MAX_VALUE));
        };
    }

    boolean allows(double value) {
        return (upper == null || value <= upper) && (lower == null || value >= lower);
    }

    static @Nullable Double tighter(@Nullable Double fixed, @Nullable Double relative, DoubleBinaryOperator tighter) {
        if (fixed == null || relative == null) {
            return fixed == null ? relative : fixed;
        }
        return tighter.applyAsDouble(fixed, relative);
    }
}
