package io.unbreakable.dynatrace;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists in answers may be absent, null, or have holes. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
