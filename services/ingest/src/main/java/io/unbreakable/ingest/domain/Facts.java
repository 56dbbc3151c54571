package io.unbreakable.ingest.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Putting facts together so that neither order nor repetition matters. */
final class Facts {
    private Facts() {}

    static <V> Map<String, V> with(Map<String, V> known, String key, V value, BinaryOperator<V> merge) {
        Map<String, V> all = new HashMap<>(known);
        all.merge(key, value, merge);
        return all;
    }

    static <V> Map<String, V> with(Map<String, V> known, String key, V value) {
        return with(known, key, value, (before, after) -> after);
    }

    static <V> Set<V> with(Set<V> known, Iterable<? extends V> more) {
        Set<V> all = new HashSet<>(known);
        more.forEach(all::add);
        return all;
    }

    static <C extends Comparable<C>> C earlier(C one, C other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Of two texts that should be the same: the known one, and the same one whichever came first. */
    static @Nullable String either(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return earlier(one, other);
    }

    /** The text; null when there is nothing in it. */
    static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static <T> List<T> longer(List<T> one, List<T> other) {
        return one.size() >= other.size() ? one : other;
    }
}
