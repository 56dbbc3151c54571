package io.unbreakable.monspec.interval;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** The samples of one metric on one side, in the order of time, without those that are NaN. */
public final class Series {
    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    /** The samples, put in the order of their times; the order of the collection does not matter. */
    public static Series of(Collection<Sample> samples) {
        return inOrder(samples.stream()
                .sorted(Comparator.comparing(Sample::time).thenComparingDouble(Sample::value))
                .mapToDouble(Sample::value)
                .toArray());
    }

    /** Bare numbers, of which the order is all that is known about the time: the first is the oldest. */
    public static Series inOrder(double... values) {
        return new Series(
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray());
    }

    /** How many samples there are. */
    public int size() {
        return values.length;
    }

    /** The mean of all samples; NaN when there are none. */
    public double mean() {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    double[] values() {
        return values;
    }

    boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    boolean isPositive() {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }
}
