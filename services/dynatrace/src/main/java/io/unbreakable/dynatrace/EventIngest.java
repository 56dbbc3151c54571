package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event to store.
 *
 * @param eventType for example {@code CUSTOM_DEPLOYMENT}
 * @param entitySelector one event per matched entity; null for the environment
 * @param startTime null for now
 * @param endTime null for {@code startTime} and {@code timeout}
 * @param timeout minutes, at most 360; null for 15
 * @param properties at most 100; keys up to 100, values up to 4,096 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventIngest(
        String eventType,
        String title,
        @Nullable String entitySelector,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Integer timeout,
        Map<String, String> properties) {
    public EventIngest {
        requireNonNull(eventType, "eventType");
        requireNonNull(title, "title");
        properties = Map.copyOf(properties);
    }
}
