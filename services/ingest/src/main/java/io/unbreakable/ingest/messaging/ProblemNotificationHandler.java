package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.messaging.Envelope;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.MessageHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Takes Dynatrace's webhook: a hint that a problem opened or closed. */
@ApplicationScoped
class ProblemNotificationHandler implements MessageHandler {
    private static final String TEST_PID = "99999";
    private static final String TEST_ENTITY = "XXXXXXXXXXXXX";
    private final EventPublisher publisher;
    private final InstantSource clock;

    ProblemNotificationHandler(EventPublisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public String detailType() {
        return Topology.PROBLEM_NOTIFICATION;
    }

    @Override
    public void handle(Envelope envelope) {
        JsonNode body = envelope.detail();
        String problemId = Json.text(body, "PID");
        if (problemId.equals(TEST_PID) || body.toString().contains(TEST_ENTITY)) {
            Log.info("a test notification of Dynatrace arrived; nothing follows from it");
            return;
        }
        Instant at = envelope.time() != null ? envelope.time() : clock.instant();
        switch (Json.text(body, "State")) {
            case "OPEN" -> publisher.publish(opened(body, problemId, at));
            case "RESOLVED" ->
                publisher.publish(
                        new ProblemClosed(problemId, Json.textOrNull(body, "ProblemID"), title(body), null, at));
            case "MERGED" -> Log.infof("problem %s was merged into another; nothing follows from it", problemId);
            default -> throw new UnreadableEventException("its State is neither OPEN nor RESOLVED nor MERGED", null);
        }
    }

    private static ProblemOpened opened(JsonNode body, String problemId, Instant at) {
        return new ProblemOpened(
                problemId,
                Json.textOrNull(body, "ProblemID"),
                title(body),
                Json.textOrNull(body, "ProblemSeverity"),
                impactedEntities(body.path("ImpactedEntities")),
                Json.textOrNull(body, "ProblemURL"),
                null,
                at);
    }

    private static String title(JsonNode body) {
        String title = Json.textOrNull(body, "ProblemTitle");
        return title == null ? "Problem " + Json.text(body, "PID") : title;
    }

    private static List<String> impactedEntities(JsonNode nodes) {
        List<String> entities = new ArrayList<>();
        for (JsonNode node : nodes) {
            String entity = Json.textOrNull(node, "entity");
            if (entity != null) {
                entities.add(entity);
            }
        }
        return entities;
    }
}
