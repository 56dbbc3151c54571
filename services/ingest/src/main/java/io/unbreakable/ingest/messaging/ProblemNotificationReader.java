package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.ingest.domain.Notification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Dynatrace's webhook. */
final class ProblemNotificationReader {
    private ProblemNotificationReader() {}

    /**
     * What it says; null for a problem that was merged into another.
     *
     * @throws UnreadableEventException when a member is missing or makes no sense
     */
    static @Nullable Notification read(JsonNode body, Instant at) {
        String problemId = Json.text(body, "PID");
        return switch (Json.text(body, "State")) {
            case "OPEN" -> notification(body, problemId, true, at);
            case "RESOLVED" -> notification(body, problemId, false, at);
            case "MERGED" -> null;
            default -> throw new UnreadableEventException("its State is neither OPEN nor RESOLVED nor MERGED", null);
        };
    }

    private static Notification notification(JsonNode body, String problemId, boolean open, Instant at) {
        String title = Json.textOrNull(body, "ProblemTitle");
        return new Notification(
                problemId,
                Json.textOrNull(body, "ProblemID"),
                title == null ? "Problem " + problemId : title,
                open,
                Json.textOrNull(body, "ProblemSeverity"),
                impactedEntities(body),
                Json.textOrNull(body, "ProblemURL"),
                startedAt(body.path("ProblemDetails"), problemId),
                at);
    }

    /** As the Problems API v2 has it, when the notification's template includes that. */
    private static @Nullable Instant startedAt(JsonNode details, String problemId) {
        JsonNode start = details.path("startTime");
        boolean same = problemId.equals(details.path("problemId").asText(problemId));
        return same && start.isIntegralNumber() && start.longValue() > 0
                ? Instant.ofEpochMilli(start.longValue())
                : null;
    }

    /** The entities that it names. */
    static List<String> impactedEntities(JsonNode body) {
        List<String> entities = new ArrayList<>();
        for (JsonNode node : body.path("ImpactedEntities")) {
            String entity = Json.textOrNull(node, "entity");
            if (entity != null) {
                entities.add(entity);
            }
        }
        return entities;
    }
}
