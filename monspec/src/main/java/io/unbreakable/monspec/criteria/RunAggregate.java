package io.unbreakable.monspec.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** How the values of several earlier runs become one. */
public enum RunAggregate {
    @JsonProperty("avg")
    AVG(0),
    @JsonProperty("p50")
    P50(0.5),
    @JsonProperty("p90")
    P90(0.9),
    @JsonProperty("p95")
    P95(0.95);

    private final double percentile;

    RunAggregate(double percentile) {
        this.percentile = percentile;
    }

    /**
     * The aggregate of at least one value, in any order. A percentile lies at position {@code p * (n + 1)} of the sorted
     * values, interpolated linearly and held at both ends, as in Keptn.
     */
    public double of(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var aggregate = this == AVG
                ? Arrays.stream(sorted).average().orElseThrow()
                : at(sorted, percentile * (sorted.length + 1));
        return Math.clamp(aggregate, sorted[0], sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double position) {
        if (position < 1) {
            return sorted[0];
        }
        if (position >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        var below = (int) position;
        return sorted[below - 1] + (position - below) * (sorted[below] - sorted[below - 1]);
    }
}
