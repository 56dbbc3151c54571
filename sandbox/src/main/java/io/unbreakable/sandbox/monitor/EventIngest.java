package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checked body of events/ingest (reference section 5.1). */
record EventIngest(
        String eventType,
        String title,
        @Nullable String entitySelector,
        Instant startTime,
        Instant endTime,
        Map<String, String> properties) {

    private static final Set<String> INFORMATION = Set.of(
            "CUSTOM_ANNOTATION", "CUSTOM_CONFIGURATION", "CUSTOM_DEPLOYMENT", "CUSTOM_INFO", "MARKED_FOR_TERMINATION");
    private static final Set<String> PROBLEM_OPENING = Set.of(
            "AVAILABILITY_EVENT",
            "CUSTOM_ALERT",
            "ERROR_EVENT",
            "PERFORMANCE_EVENT",
            "RESOURCE_CONTENTION_EVENT",
            "WARNING");

    static EventIngest of(JsonNode body, Instant now) {
        String type = required(body, "eventType");
        if (!INFORMATION.contains(type) && !PROBLEM_OPENING.contains(type)) {
            throw ApiException.bad("Unknown eventType '" + type + "'.");
        }
        String title = required(body, "title");
        Map<String, String> properties = new LinkedHashMap<>();
        body.path("properties")
                .properties()
                .forEach(
                        field -> properties.put(field.getKey(), field.getValue().asText()));
        Instant start = time(body, "startTime", now);
        long timeout = Math.min(360, Math.max(1, body.path("timeout").asLong(15)));
        Instant end = time(body, "endTime", start.plus(Duration.ofMinutes(timeout)));
        JsonNode selector = body.path("entitySelector");
        return new EventIngest(type, title, selector.isTextual() ? selector.asText() : null, start, end, properties);
    }

    /** OK, INVALID_METADATA or INVALID_TIMESTAMPS: told in a 201, item by item. */
    String status(Instant now) {
        boolean information = INFORMATION.contains(eventType);
        Duration past = information ? Duration.ofDays(30) : Duration.ofHours(6);
        Duration future = information ? Duration.ofDays(7) : Duration.ofMinutes(5);
        if (startTime.isBefore(now.minus(past)) || startTime.isAfter(now.plus(future)) || endTime.isBefore(startTime)) {
            return "INVALID_TIMESTAMPS";
        }
        boolean wellFormed = properties.size() <= 100
                && properties.entrySet().stream().allMatch(entry -> acceptable(entry.getKey(), entry.getValue()));
        return wellFormed ? "OK" : "INVALID_METADATA";
    }

    private static boolean acceptable(String key, String value) {
        boolean reserved = key.startsWith("dt.")
                && !key.startsWith("dt.event.")
                && !key.startsWith("dt.davis.")
                && !key.startsWith("dt.entity.");
        return key.length() <= 100 && value.length() <= 4096 && !reserved;
    }

    private static String required(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw ApiException.bad("The field '" + name + "' is required.");
        }
        return value.asText();
    }

    private static Instant time(JsonNode body, String name, Instant otherwise) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw ApiException.bad("The field '" + name + "' must be a timestamp in UTC milliseconds.");
        }
        return Instant.ofEpochMilli(value.asLong());
    }
}
