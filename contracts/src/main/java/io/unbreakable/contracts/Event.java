package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it travels in the detail of an EventBridge event.
 *
 * @param <T> what it says
 * @param metadata which event it is
 * @param data what it says
 */
public record Event<T extends EventData>(Metadata metadata, T data) {
    public Event {
        requireNonNull(metadata, "metadata");
        requireNonNull(data, "data");
    }

    /** An event about this, named after it. */
    public static <T extends EventData> Event<T> of(T data, Instant occurredAt, @Nullable String traceparent) {
        return new Event<>(new Metadata(data.eventId(), data.correlationId(), occurredAt, traceparent), data);
    }
}
