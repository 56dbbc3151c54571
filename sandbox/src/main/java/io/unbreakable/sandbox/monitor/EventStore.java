package io.unbreakable.sandbox.monitor;

import java.util.ArrayList;
import java.util.List;

/** The events that were ingested. */
final class EventStore {

    private final List<Event> events = new ArrayList<>();
    private long number;

    /** Stores one event per entity. */
    synchronized List<Event> add(EventIngest ingest, List<Entity> entities) {
        List<Event> added = new ArrayList<>();
        for (Entity entity : entities) {
            number++;
            String correlation = EntityRef.hex(ingest.eventType() + entity.id() + number, 16);
            long start = ingest.startTime().toEpochMilli();
            added.add(new Event(
                    -EntityRef.number(correlation) + "_" + start,
                    correlation,
                    ingest.eventType(),
                    ingest.title(),
                    ingest.startTime(),
                    ingest.endTime(),
                    entity.ref(),
                    entity.name(),
                    entity.tags(),
                    ingest.properties()));
        }
        events.addAll(added);
        return added;
    }

    synchronized List<Event> all() {
        return List.copyOf(events);
    }
}
