package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every event.
 *
 * @param id what the event says about which thing, in which attempt; the same for every repetition
 * @param correlationId what everything about the same cause is found by, for example the execution's or the problem's id
 * @param occurredAt when it was published
 * @param traceparent W3C trace context of whoever published it; null when there was none
 */
public record Metadata(
        String id,
        String correlationId,
        Instant occurredAt,
        @Nullable String traceparent) {
    public Metadata {
        requireNonNull(id, "id");
        requireNonNull(correlationId, "correlationId");
        requireNonNull(occurredAt, "occurredAt");
    }
}
