package io.unbreakable.sandbox.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the points of one planned metric from raw samples: a pure function.
 *
 * @param first end of the first slot that touches the window
 * @param last end of the last slot that touches the window
 */
record MetricEvaluation(MetricPlan plan, Slots slots, Resolution resolution, long first, long last) {

    /** One series per entity, or one over all of them when they are merged; none when there is no sample. */
    List<MetricData.Series> series(Map<String, NavigableMap<Long, List<Sample>>> samplesByEntity) {
        Map<String, NavigableMap<Long, List<Sample>>> tuples =
                plan.merged() ? merged(samplesByEntity) : samplesByEntity;
        List<MetricData.Series> series = new ArrayList<>();
        tuples.forEach((entity, samples) -> {
            if (!samples.isEmpty()) {
                series.add(one(entity, samples));
            }
        });
        return series;
    }

    private static Map<String, NavigableMap<Long, List<Sample>>> merged(
            Map<String, NavigableMap<Long, List<Sample>>> samplesByEntity) {
        NavigableMap<Long, List<Sample>> all = new TreeMap<>();
        samplesByEntity
                .values()
                .forEach(slots -> slots.forEach((slot, samples) -> all.merge(
                        slot,
                        samples,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList())));
        Map<String, NavigableMap<Long, List<Sample>>> single = new LinkedHashMap<>();
        single.put("", all);
        return single;
    }

    private MetricData.Series one(String entity, NavigableMap<Long, List<Sample>> samples) {
        List<Bucket> buckets = buckets();
        List<@Nullable Double> values = new ArrayList<>();
        buckets.forEach(bucket -> values.add(bucket.value(samples)));
        List<Long> timestamps = buckets.stream().map(Bucket::last).toList();
        if (plan.fold() && buckets.size() > 1) {
            timestamps = List.of(last);
            List<@Nullable Double> folded = new ArrayList<>();
            folded.add(values.stream().filter(value -> value != null).reduce(0.0, Double::sum));
            return series(entity, timestamps, folded);
        }
        return series(entity, timestamps, values);
    }

    private MetricData.Series series(String entity, List<Long> timestamps, List<@Nullable Double> values) {
        return plan.merged()
                ? new MetricData.Series(List.of(), Map.of(), timestamps, values)
                : new MetricData.Series(List.of(entity), Map.of(plan.metric().dimension(), entity), timestamps, values);
    }

    /** One bucket where everything becomes one point, else the grid of the resolution. */
    private List<Bucket> buckets() {
        boolean onePoint = resolution.infinite() || (plan.fold() && !plan.sumsSlots());
        if (onePoint) {
            return List.of(new Bucket(first, last));
        }
        List<Bucket> buckets = new ArrayList<>();
        Slots grid = new Slots(resolution.millis());
        for (long end = grid.endOf(first - slots.millis()); end - grid.millis() < last; end += grid.millis()) {
            buckets.add(new Bucket(end - grid.millis() + slots.millis(), end));
        }
        return buckets;
    }

    /** Slots that become one point, named by the ends of the first and the last one. */
    private final class Bucket {
        private final long first;
        private final long last;

        private Bucket(long first, long last) {
            this.first = first;
            this.last = last;
        }

        private long last() {
            return last;
        }

        private @Nullable Double value(NavigableMap<Long, List<Sample>> samples) {
            NavigableMap<Long, List<Sample>> mine = samples.subMap(first, true, last, true);
            Double value = plan.raw()
                    ? plan.aggregation().apply(measures(mine.values().stream().flatMap(List::stream)))
                    : plan.aggregation().apply(slotValues(mine));
            if (value == null || plan.rateMillis() == 0) {
                return value;
            }
            return value * plan.rateMillis() / (last - first + slots.millis());
        }

        private double[] slotValues(NavigableMap<Long, List<Sample>> samples) {
            Aggregation perSlot = plan.metric().defaultAggregation();
            return samples.values().stream()
                    .map(slot -> perSlot.apply(measures(slot.stream())))
                    .filter(value -> value != null)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }

        private double[] measures(Stream<Sample> samples) {
            return samples.mapToDouble(plan.metric().measure()).toArray();
        }
    }
}
