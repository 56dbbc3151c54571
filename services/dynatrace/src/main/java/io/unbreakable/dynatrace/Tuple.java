package io.unbreakable.dynatrace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of one dimension tuple, with a null for each gap, and the ends of their slots. */
record Tuple(
        @Nullable List<@Nullable Long> timestamps, @Nullable List<@Nullable Double> values) {

    /** All values that are numbers. */
    List<Double> numbers() {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(Objects::nonNull)
                        .filter(Double::isFinite)
                        .toList();
    }

    /** All values that are numbers of slots that lie wholly within the time that was asked for. */
    List<Sample> samples(Slots slots) {
        List<Sample> samples = new ArrayList<>();
        if (timestamps == null || values == null) {
            return samples;
        }
        for (int i = 0; i < Math.min(timestamps.size(), values.size()); i++) {
            Long end = timestamps.get(i);
            Double value = values.get(i);
            if (end != null && value != null && Double.isFinite(value) && slots.contain(Instant.ofEpochMilli(end))) {
                samples.add(new Sample(Instant.ofEpochMilli(end), value));
            }
        }
        return samples;
    }
}
