package io.unbreakable.report.domain;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of two things that were heard counts: always the same one, in whatever order and however often they are heard. That
 * is what makes the read model free of order.
 */
final class Latest {
    private Latest() {}

    /** The greater of the two; of two equally great ones, always the same. */
    static <T> T of(@Nullable T known, T heard, Comparator<? super T> order) {
        if (known == null || known.equals(heard)) {
            return heard;
        }
        Comparator<T> total = (left, right) -> {
            int compared = order.compare(left, right);
            return compared == 0 ? left.toString().compareTo(right.toString()) : compared;
        };
        return total.compare(known, heard) >= 0 ? known : heard;
    }

    /** The map with the greater of what it has and this under the key. */
    static <T> SortedMap<String, T> in(SortedMap<String, T> known, String key, T heard, Comparator<? super T> order) {
        SortedMap<String, T> changed = new TreeMap<>(known);
        changed.put(key, of(known.get(key), heard, order));
        return changed;
    }
}
