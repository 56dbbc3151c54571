package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.interval.IntervalResult;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * How sure the samples of both sides are about the change from the baseline. The most likely change is the one from the
 * baseline's value to the release's, which are the centres of their samples.
 *
 * @param low end of the confidence interval in percent of the baseline; null for no bound
 * @param high end of the confidence interval in percent of the baseline; null for no bound
 * @param confidence level of the interval, above 0.5 and below 1
 * @param baselineSize effective number of samples of the baseline (of requests for failure rates): how many independent ones
 *     would say as much
 * @param candidateSize the same of the candidate
 */
public record ChangeInterval(
        @Nullable Double low, @Nullable Double high, double confidence, double baselineSize, double candidateSize) {
    private static final int BOUND_DIGITS = 4;
    private static final int CONFIDENCE_DIGITS = 6;
    private static final int SIZE_DIGITS = 3;
    private static final int VALUE_DIGITS = 7;

    /** What a comparison found; null when the sides could not be compared. */
    static @Nullable ChangeInterval of(IntervalResult result) {
        var change = result.change();
        return change == null
                ? null
                : new ChangeInterval(
                        percent(change.low()),
                        percent(change.high()),
                        rounded(change.confidence(), CONFIDENCE_DIGITS),
                        rounded(result.baselineSize(), SIZE_DIGITS),
                        rounded(result.candidateSize(), SIZE_DIGITS));
    }

    /** A number beside the interval, with more digits than samples are worth. */
    static @Nullable Double beside(@Nullable Double number) {
        return number == null ? null : Double.valueOf(rounded(number, VALUE_DIGITS));
    }

    private static @Nullable Double percent(double share) {
        return Double.isFinite(share) ? Double.valueOf(rounded(100 * share, BOUND_DIGITS)) : null;
    }

    private static double rounded(double number, int digits) {
        return new BigDecimal(number).round(new MathContext(digits)).doubleValue();
    }
}
