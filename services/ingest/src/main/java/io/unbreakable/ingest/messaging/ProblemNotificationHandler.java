package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.unbreakable.contracts.Topology;
import io.unbreakable.ingest.domain.Notification;
import io.unbreakable.ingest.domain.Watch;
import io.unbreakable.ingest.store.WatchStore;
import io.unbreakable.messaging.Envelope;
import io.unbreakable.messaging.MessageHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Takes Dynatrace's webhook: a hint that a problem opened or closed. */
@ApplicationScoped
class ProblemNotificationHandler implements MessageHandler {
    private static final String TEST_PID = "99999";
    private static final String TEST_ENTITY = "-XXXXXXXXXXXXX";
    private final DateProblem dates;
    private final WatchStore watches;
    private final InstantSource clock;

    ProblemNotificationHandler(DateProblem dates, WatchStore watches, InstantSource clock) {
        this.dates = dates;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public String detailType() {
        return Topology.PROBLEM_NOTIFICATION;
    }

    @Override
    public void handle(Envelope envelope) {
        JsonNode body = envelope.detail();
        if (isTest(body)) {
            Log.info("a test notification of Dynatrace arrived; nothing follows from it");
            return;
        }
        Instant at = envelope.time() != null ? envelope.time() : clock.instant();
        Notification notification = ProblemNotificationReader.read(body, at);
        if (notification == null) {
            Log.infof(
                    "problem %s was merged into another; Dynatrace is asked what is open now", Json.text(body, "PID"));
            watches.hasten(Watch.PROBLEMS, clock.instant());
        } else {
            dates.heard(notification);
        }
    }

    /** By its number or an entity that nothing real is called; whatever titles say is up to whoever writes them. */
    private static boolean isTest(JsonNode body) {
        return Json.text(body, "PID").equals(TEST_PID)
                || ProblemNotificationReader.impactedEntities(body).stream()
                        .anyMatch(entity -> entity.endsWith(TEST_ENTITY));
    }
}
