package io.unbreakable.dynatrace;

import org.jspecify.annotations.Nullable;

/**
 * A tag of an entity.
 *
 * @param context for example {@code CONTEXTLESS}
 * @param value null for a tag that is only a key
 */
public record Tag(
        @Nullable String context,
        @Nullable String key,
        @Nullable String value) {}
