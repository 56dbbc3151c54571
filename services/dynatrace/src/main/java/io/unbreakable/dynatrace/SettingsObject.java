package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An object of the Settings API.
 *
 * @param scope {@code environment}, or the id of an entity
 * @param value as the object's schema says; secrets in it are masked
 */
public record SettingsObject(
        String objectId,
        @Nullable String schemaId,
        @Nullable String scope,
        JsonNode value) {
    public SettingsObject {
        requireNonNull(objectId, "objectId");
        requireNonNull(value, "value");
    }
}
