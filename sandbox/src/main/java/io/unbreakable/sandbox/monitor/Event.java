package io.unbreakable.sandbox.monitor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stored event on one entity. */
record Event(
        String eventId,
        String correlationId,
        String eventType,
        String title,
        Instant startTime,
        Instant endTime,
        EntityRef entity,
        String entityName,
        List<Tag> entityTags,
        Map<String, String> properties) {

    String status(Instant now) {
        return endTime.isAfter(now) ? "OPEN" : "CLOSED";
    }

    /** The event as GET events and the evidence of a problem show it. */
    Map<String, Object> shown(Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("eventId", eventId);
        shown.put("startTime", startTime.toEpochMilli());
        shown.put("endTime", endTime.toEpochMilli());
        shown.put("eventType", eventType);
        shown.put("title", title);
        shown.put("status", status(now));
        shown.put("correlationId", correlationId);
        shown.put("entityId", Map.of("entityId", entity, "name", entityName));
        shown.put(
                "properties",
                properties.entrySet().stream()
                        .map(entry -> Map.of("key", entry.getKey(), "value", entry.getValue()))
                        .toList());
        shown.put("entityTags", entityTags);
        shown.put("managementZones", List.of());
        for (String flag : List.of("underMaintenance", "suppressAlert", "suppressProblem", "frequentEvent")) {
            shown.put(flag, false);
        }
        return shown;
    }
}
