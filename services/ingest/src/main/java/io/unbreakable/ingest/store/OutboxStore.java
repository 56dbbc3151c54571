package io.unbreakable.ingest.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an event id says, from before it is said, so that it never says two things; and who is saying it. */
@ApplicationScoped
public class OutboxStore {
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private final StateTable table;

    OutboxStore(StateTable table) {
        this.table = table;
    }

    /**
     * An event that was or is being published.
     *
     * @param claimedUntil until then nobody else publishes it
     */
    public record Entry(String detailType, JsonNode data, Instant claimedUntil) {
        public Entry {
            requireNonNull(detailType, "detailType");
            requireNonNull(data, "data");
            requireNonNull(claimedUntil, "claimedUntil");
        }

        static Entry of(EventData event, Instant claimedUntil) {
            return new Entry(
                    EventType.of(event).detailType(), EventJson.mapper().valueToTree(event), claimedUntil);
        }

        Entry claimedUntil(Instant until) {
            return new Entry(detailType, data, until);
        }

        EventData event() {
            EventType type = EventType.ofDetailType(detailType)
                    .orElseThrow(() -> new UnreadableEventException("nobody knows " + detailType, null));
            return EventJson.mapper().convertValue(data, type.data());
        }
    }

    /**
     * Claims the publishing of an event for some seconds. What is to be published is what was stored first, which may say
     * something else than this event; empty while somebody else publishes it.
     */
    public Optional<EventData> claim(EventData event, Instant now) {
        Key key = new Key("event/" + event.eventId(), "outbox");
        Instant until = now.plus(CLAIM);
        if (table.insert(key, Entry.of(event, until), null, now.plus(KEPT_FOR).getEpochSecond())) {
            return Optional.of(event);
        }
        return table.find(key, Entry.class)
                .filter(read -> !read.body().claimedUntil().isAfter(now))
                .filter(read -> claimAgain(read, until))
                .map(read -> read.body().event());
    }

    private boolean claimAgain(Document<Entry> read, Instant until) {
        return table.replace(
                read,
                read.body().claimedUntil(until),
                null,
                until.plus(KEPT_FOR).getEpochSecond());
    }
}
