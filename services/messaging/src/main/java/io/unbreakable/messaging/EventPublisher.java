package io.unbreakable.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Topology;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** Publishes our events to the bus, all or nothing as far as the caller can tell. */
@ApplicationScoped
public class EventPublisher {
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 250_000;

    private final EventBridgeClient bus;
    private final InstantSource clock;
    private final Tracing tracing;
    private final MessagingConfig config;

    EventPublisher(EventBridgeClient bus, InstantSource clock, Tracing tracing, MessagingConfig config) {
        this.bus = bus;
        this.clock = clock;
        this.tracing = tracing;
        this.config = config;
    }

    /** Publishes one event; see {@link #publish(List)}. */
    public void publish(EventData data) {
        publish(List.of(data));
    }

    /**
     * Publishes these events in this order, which the bus does not promise to keep.
     *
     * @throws PublishingFailedException when the bus did not take all of them after a few attempts; some may be on their way
     */
    public void publish(List<? extends EventData> data) {
        List<PutEventsRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (PutEventsRequestEntry entry : data.stream().map(this::entry).toList()) {
            int size = entry.detail().getBytes(UTF_8).length + 200;
            if (batch.size() == MOST_ENTRIES || (!batch.isEmpty() && bytes + size > MOST_BYTES)) {
                putAll(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(entry);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            putAll(batch);
        }
    }

    private PutEventsRequestEntry entry(EventData data) {
        EventType type = EventType.of(data);
        Event<?> event =
                Event.of(data, clock.instant(), tracing.traceparentOf(type.detailType(), data.correlationId()));
        Log.debugf("publishing %s", event.metadata().id());
        return PutEventsRequestEntry.builder()
                .eventBusName(Topology.BUS)
                .source(config.service().source())
                .detailType(type.detailType())
                .detail(EventJson.write(event))
                .build();
    }

    private void putAll(List<PutEventsRequestEntry> entries) {
        List<PutEventsRequestEntry> left = entries;
        for (int attempt = 1; ; attempt++) {
            PutEventsResponse answer =
                    bus.putEvents(PutEventsRequest.builder().entries(left).build());
            if (answer.failedEntryCount() == 0) {
                return;
            }
            left = failed(left, answer);
            if (attempt >= config.messaging().publishAttempts()) {
                throw new PublishingFailedException(
                        left.size() + " of " + entries.size() + " events not taken: " + firstError(answer));
            }
            Pause.beforeAttempt(attempt + 1);
        }
    }

    private static List<PutEventsRequestEntry> failed(List<PutEventsRequestEntry> sent, PutEventsResponse answer) {
        List<PutEventsRequestEntry> failed = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (answer.entries().get(i).errorCode() != null) {
                failed.add(sent.get(i));
            }
        }
        return failed;
    }

    private static String firstError(PutEventsResponse answer) {
        return answer.entries().stream()
                .filter(entry -> entry.errorCode() != null)
                .map(entry -> entry.errorCode() + ": " + entry.errorMessage())
                .findFirst()
                .orElse("unknown error");
    }
}
