package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.UnreadableEventException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what others wrote, tolerantly: a number may be a text, {@code 3} may be {@code 3.0}. */
final class Json {
    private Json() {}

    /** A text that has to be there. */
    static String text(JsonNode node, String field) {
        String text = textOrNull(node, field);
        if (text == null) {
            throw new UnreadableEventException("it has no " + field, null);
        }
        return text;
    }

    /** A text; null when it is missing, empty, or neither text nor number. */
    static @Nullable String textOrNull(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isNumber() || value.isBoolean()) {
            return value.asText();
        }
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    /** A whole number, however it is written; otherwise when it is not there. */
    static int number(JsonNode node, String field, int otherwise) {
        String text = textOrNull(node, field);
        try {
            return text == null ? otherwise : (int) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UnreadableEventException("its " + field + " is no number", e);
        }
    }

    /** A point in time; null when it is missing. */
    static @Nullable Instant timeOrNull(JsonNode node, String field) {
        String text = textOrNull(node, field);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableEventException("its " + field + " is no ISO-8601 time with an offset: " + text, e);
        }
    }
}
