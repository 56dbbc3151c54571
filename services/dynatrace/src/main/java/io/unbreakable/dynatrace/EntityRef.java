package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A reference to an entity.
 *
 * @param id for example {@code SERVICE-0AB}
 * @param type for example {@code SERVICE}; null when left out
 */
public record EntityRef(String id, @Nullable String type) {
    public EntityRef {
        requireNonNull(id, "id");
    }
}
