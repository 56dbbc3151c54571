package io.unbreakable.dynatrace;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored event.
 *
 * @param endTime null while it is open
 * @param entity it belongs to; null for none
 * @param properties those that have a value
 */
public record DynatraceEvent(
        @Nullable String eventId,
        @Nullable String eventType,
        @Nullable String title,
        @Nullable String status,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable @JsonProperty("entityId") NamedEntity entity,
        @JsonDeserialize(using = PropertiesReader.class) Map<String, String> properties,
        List<Tag> entityTags) {
    public DynatraceEvent {
        endTime = Times.ended(endTime);
        properties = properties == null ? Map.of() : Map.copyOf(properties);
        entityTags = Lists.orEmpty(entityTags);
    }
}
