package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of metrics/query (reference section 2.3). */
record MetricData(long totalCount, @Nullable String nextPageKey, String resolution, List<Result> result) {

    /** The series of one metric of the selector. */
    record Result(
            String metricId,
            double dataPointCountRatio,
            double dimensionCountRatio,
            List<Series> data,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    /** The points of one tuple of dimensions; timestamps are ends of slots, values are null in gaps. */
    record Series(
            List<String> dimensions,
            Map<String, String> dimensionMap,
            List<Long> timestamps,
            List<@Nullable Double> values) {

        boolean empty() {
            return values.stream().allMatch(value -> value == null);
        }
    }
}
