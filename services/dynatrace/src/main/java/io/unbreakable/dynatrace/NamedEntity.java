package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An entity as problems and events name it.
 *
 * @param name null for an entity that vanished
 */
public record NamedEntity(
        @JsonProperty("entityId") EntityRef ref, @Nullable String name) {
    public NamedEntity {
        requireNonNull(ref, "entityId");
    }

    /** For example {@code SERVICE-0AB}. */
    public String id() {
        return ref.id();
    }
}
