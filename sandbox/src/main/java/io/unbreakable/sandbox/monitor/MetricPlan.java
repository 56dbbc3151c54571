package io.unbreakable.sandbox.monitor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the transformations of one metric amount to.
 *
 * @param fold whether there is one point per series
 * @param sumsSlots the documented trap: a fold behind an aggregation has lost the metric's meaning and adds the slots up
 * @param rateMillis the span that values are related to, 0 for none
 */
record MetricPlan(
        Metric metric,
        boolean merged,
        Aggregation aggregation,
        boolean fold,
        boolean sumsSlots,
        long rateMillis,
        List<String> warnings) {

    static MetricPlan of(Metric metric, List<Transformation> transformations) {
        Draft draft = new Draft(metric);
        transformations.forEach(draft::apply);
        return draft.plan();
    }

    /** Whether the aggregation works on the raw samples, or else on one value per slot. */
    boolean raw() {
        return metric.supports(aggregation);
    }

    private static final class Draft {
        private final Metric metric;
        private final List<String> warnings = new ArrayList<>();
        private boolean merged;
        private boolean spaceAggregated;
        private @Nullable Aggregation aggregation;
        private boolean fold;
        private boolean sumsSlots;
        private long rateMillis;

        private Draft(Metric metric) {
            this.metric = metric;
        }

        private void apply(Transformation transformation) {
            switch (transformation) {
                case Transformation.SplitBy split -> split(split.dimensions());
                case Transformation.Merge merge -> merge(merge.dimensions());
                case Transformation.Aggregate aggregate -> aggregate(aggregate.aggregation());
                case Transformation.Fold folding -> fold(folding.aggregation());
                case Transformation.Rate rate -> rate(rate.millis());
            }
        }

        private void split(List<String> dimensions) {
            dimensions.forEach(this::checkDimension);
            spaceAggregated = true;
            merged = !dimensions.contains(metric.dimension());
        }

        private void merge(List<String> dimensions) {
            dimensions.forEach(this::checkDimension);
            spaceAggregated = true;
            merged = dimensions.contains(metric.dimension());
        }

        private void checkDimension(String dimension) {
            if (!dimension.equals(metric.dimension())) {
                warnings.add(
                        "The dimension key `" + dimension + "` has been referenced, but the metric has no such key.");
            }
        }

        private void aggregate(@Nullable Aggregation wanted) {
            Aggregation chosen = wanted == null ? metric.defaultAggregation() : wanted;
            if (!spaceAggregated && !metric.supports(chosen)) {
                throw ApiException.bad(
                        "The metric '" + metric.key() + "' does not support the aggregation '" + chosen.kind() + "'.");
            }
            aggregation = aggregation == null ? chosen : aggregation;
        }

        private void fold(@Nullable Aggregation wanted) {
            sumsSlots = aggregation != null;
            fold = true;
            if (aggregation == null) {
                boolean supported = wanted != null && metric.supports(wanted);
                aggregation = supported && wanted != null ? wanted : metric.defaultAggregation();
            }
        }

        private void rate(long millis) {
            if (rateMillis != 0) {
                throw ApiException.bad("The transformation ':rate' can be used only once.");
            }
            if (aggregation == null && !metric.supports(Aggregation.VALUE)) {
                throw ApiException.bad("The transformation ':rate' needs an aggregation first.");
            }
            rateMillis = millis;
        }

        private MetricPlan plan() {
            return new MetricPlan(
                    metric,
                    merged,
                    aggregation == null ? metric.defaultAggregation() : aggregation,
                    fold,
                    sumsSlots,
                    rateMillis,
                    List.copyOf(warnings));
        }
    }
}
