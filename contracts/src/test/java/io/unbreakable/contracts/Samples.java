package io.unbreakable.contracts;

import com.fasterxml.jackson.databind.JsonNode;

/** The sample of each event, for tests. */
public final class Samples {
    private Samples() {}

    /** The sample's detail: {@code metadata} and {@code data}. */
    public static JsonNode detail(EventType type) {
        return Resources.json("samples/v" + type.version() + "/" + type.eventName() + ".json");
    }

    /** The sample as an event. */
    public static <T extends EventData> Event<T> event(Class<T> data) {
        return EventJson.read(detail(EventType.of(data)), data);
    }
}
