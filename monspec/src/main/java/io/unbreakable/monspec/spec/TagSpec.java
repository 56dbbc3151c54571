package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A Dynatrace tag.
 *
 * @param context {@code CONTEXTLESS} when the file leaves it out
 * @param value null for a tag that is only a key
 */
public record TagSpec(String context, String key, @Nullable String value) {
    public TagSpec {
        requireNonNull(context, "context");
        requireNonNull(key, "key");
    }
}
