package io.unbreakable.sandbox.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways in which an answer says that nothing was measured (reference section 2.4). */
enum NoDataFace {
    NO_SERIES,
    EMPTY_SERIES,
    NULL_VALUES;

    static NoDataFace of(long seed, String selector) {
        return values()[(int) Math.floorMod(seed + selector.hashCode(), 3L)];
    }

    List<MetricData.Series> series(long lastSlot) {
        return switch (this) {
            case NO_SERIES -> List.of();
            case EMPTY_SERIES -> List.of(new MetricData.Series(List.of(), Map.of(), List.of(), List.of()));
            case NULL_VALUES -> {
                List<@Nullable Double> gap = new ArrayList<>();
                gap.add(null);
                yield List.of(new MetricData.Series(List.of(), Map.of(), List.of(lastSlot), gap));
            }
        };
    }
}
