package io.unbreakable.sandbox.pipeline.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How AWS writes things in JSON: epoch seconds in its APIs, ISO text with milliseconds in events, nothing for what is absent. */
public final class AwsJson {
    private static final DateTimeFormatter ISO_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private AwsJson() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Epoch seconds with a fraction. */
    public static JsonNode seconds(Instant time) {
        return DecimalNode.valueOf(BigDecimal.valueOf(time.toEpochMilli(), 3));
    }

    /** ISO 8601 with milliseconds, as inside an event's detail. */
    public static String isoMillis(Instant time) {
        return ISO_MILLIS.format(time);
    }

    /** Sets the field unless there is no value. */
    public static void put(ObjectNode target, String field, @Nullable String value) {
        if (value != null) {
            target.put(field, value);
        }
    }

    /** Sets the field unless there is no time. */
    public static void put(ObjectNode target, String field, @Nullable Instant value) {
        if (value != null) {
            target.set(field, seconds(value));
        }
    }

    /** An array with one element per item. */
    public static <T> ArrayNode array(List<T> items, Function<T, JsonNode> element) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(element.apply(item)));
        return array;
    }

    /** An object with one text per entry. */
    public static ObjectNode object(Map<String, String> entries) {
        ObjectNode object = object();
        entries.forEach(object::put);
        return object;
    }

    /** The entries of an object of texts, in their order. */
    public static Map<String, String> entries(JsonNode object) {
        Map<String, String> entries = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
        return entries;
    }

    /** The text of a field, or nothing when it is absent or null. */
    public static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
