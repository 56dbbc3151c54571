package io.unbreakable.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Files beside the records, from wherever the module is loaded. */
final class Resources {
    private Resources() {}

    static String text(String path) {
        try (var in = EventType.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no such resource: " + path);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String path) {
        try {
            return EventJson.mapper().readTree(text(path));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(path + " is not JSON", e);
        }
    }
}
