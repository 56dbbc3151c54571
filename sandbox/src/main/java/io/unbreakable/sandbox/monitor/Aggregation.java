package io.unbreakable.sandbox.monitor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many values become one; the parameter is the rank of a percentile in (0, 100]. */
record Aggregation(Kind kind, double parameter) {

    enum Kind {
        AVG,
        COUNT,
        MAX,
        MIN,
        SUM,
        VALUE,
        PERCENTILE
    }

    static final Aggregation AVG = new Aggregation(Kind.AVG, 0);
    static final Aggregation VALUE = new Aggregation(Kind.VALUE, 0);

    /** The one value, or null when there is nothing to aggregate. */
    @Nullable Double apply(double[] values) {
        if (values.length == 0) {
            return null;
        }
        return switch (kind) {
            case AVG -> Arrays.stream(values).average().orElseThrow();
            case COUNT -> (double) values.length;
            case MAX -> Arrays.stream(values).max().orElseThrow();
            case MIN -> Arrays.stream(values).min().orElseThrow();
            case SUM, VALUE -> Arrays.stream(values).sum();
            case PERCENTILE -> percentile(values);
        };
    }

    private double percentile(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(parameter / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
