package io.unbreakable.monspec.measure;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.interval.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slots of a window, each named by its end.
 *
 * @param start of the first one
 * @param end of the last one
 * @param length of each, above zero
 */
public record Slots(Instant start, Instant end, Duration length) {
    public Slots {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a slot takes no time: " + length);
        }
    }

    /** As Dynatrace writes the length of a slot: {@code 1m}, {@code 10s}. */
    public String resolution() {
        var seconds = length.toSeconds();
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    /** These samples, and 0 for each slot that has none. */
    List<Sample> filled(List<Sample> samples) {
        Map<Instant, Sample> found = new HashMap<>();
        samples.forEach(sample -> found.put(sample.time(), sample));
        var filled = new ArrayList<Sample>();
        for (var slot = start.plus(length); !slot.isAfter(end); slot = slot.plus(length)) {
            filled.add(found.getOrDefault(slot, new Sample(slot, 0)));
        }
        return filled;
    }
}
