package io.unbreakable.monspec.criteria;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Judging by the confidence interval of the deviation from the baseline, on one-minute samples, instead of by one number.
 *
 * @param margin percentage points beyond the tolerance within which an objective still passes, zero or more
 * @param confidence of all the intervals of a run together, above 0.5 and below 1
 * @param baselineWindow length of the baseline's window, above zero
 */
public record IntervalMode(double margin, double confidence, Duration baselineWindow) {
    /** What applies where the file says nothing. */
    public static final IntervalMode USUAL = new IntervalMode(15, 0.95, Duration.ofMinutes(60));

    public IntervalMode {
        requireNonNull(baselineWindow, "baselineWindow");
        if (!(margin >= 0 && Double.isFinite(margin)) || !(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("margin %s, confidence %s".formatted(margin, confidence));
        }
        if (!baselineWindow.isPositive()) {
            throw new IllegalArgumentException("not a window: " + baselineWindow);
        }
    }
}
