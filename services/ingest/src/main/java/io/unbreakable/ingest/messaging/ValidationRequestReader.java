package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.ingest.domain.RequestedSpan;
import io.unbreakable.ingest.domain.ToolRequest;
import java.time.Instant;

/** Reads a validation request of another tool. */
final class ValidationRequestReader {
    private ValidationRequestReader() {}

    /**
     * The request; one whose window makes no sense says so.
     *
     * @throws UnreadableEventException when a member is missing without which there is nothing to tell about it
     */
    static ToolRequest read(JsonNode body, Instant at) {
        return new ToolRequest(
                Json.text(body, "requestId"),
                Json.text(body, "pipeline"),
                Json.text(body, "execution"),
                Json.text(body, "environment"),
                Json.text(body, "comparison"),
                RequestedSpan.of(
                        Json.textOrNull(body, "from"), Json.textOrNull(body, "to"), Json.textOrNull(body, "wait"), at),
                at);
    }
}
