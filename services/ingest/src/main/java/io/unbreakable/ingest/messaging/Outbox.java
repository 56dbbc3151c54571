package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.ingest.store.OutboxStore;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Publishes each event once, however many messages lead to it at the same time; again only after a crash. */
@ApplicationScoped
class Outbox {
    private final OutboxStore store;
    private final EventPublisher publisher;
    private final InstantSource clock;

    Outbox(OutboxStore store, EventPublisher publisher, InstantSource clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Publishes those of these events that nobody else is publishing, as they were stored first.
     *
     * @return what was published; whoever called marks that, and looks again later at the rest
     */
    List<EventData> publish(List<? extends EventData> events) {
        Instant now = clock.instant();
        List<EventData> ours = events.stream()
                .flatMap(event -> store.claim(event, now).stream())
                .toList();
        publisher.publish(ours);
        ours.forEach(Outbox::log);
        return ours;
    }

    private static void log(EventData event) {
        if (event instanceof ValidationRequested requested) {
            Trail.alsoAbout(List.of(requested.validation().id()));
        }
        Log.infof("published %s", event.eventId());
    }
}
