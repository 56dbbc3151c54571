package io.unbreakable.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a queue: an EventBridge event, a request that the front door took, or a command to ourselves.
 *
 * @param id of the envelope, not of what it says: a repetition may have another
 * @param detailType which handler takes it
 * @param source who sent it
 * @param time when it was sent
 * @param notBefore a command's time: earlier it is put back; null for at once
 * @param detail what it says
 * @param resources ARNs of what it is about; empty when it does not say
 * @param trail what a command is about; null for everything else, which says it itself
 */
public record Envelope(
        String id,
        @JsonProperty("detail-type") String detailType,
        String source,
        @Nullable Instant time,
        @Nullable Instant notBefore,
        JsonNode detail,
        List<String> resources,
        @Nullable Trail trail) {
    public Envelope {
        requireNonNull(id, "id");
        requireNonNull(detailType, "detail-type");
        requireNonNull(source, "source");
        requireNonNull(detail, "detail");
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** A message that is about nothing that has an ARN. */
    public Envelope(
            String id,
            String detailType,
            String source,
            @Nullable Instant time,
            @Nullable Instant notBefore,
            JsonNode detail) {
        this(id, detailType, source, time, notBefore, detail, List.of(), null);
    }
}
