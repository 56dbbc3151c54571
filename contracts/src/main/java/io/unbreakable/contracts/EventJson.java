package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.unbreakable.monspec.text.PlainText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Events as JSON, both ways. Numbers stay numbers, times are ISO-8601, unknown fields are ignored. */
public final class EventJson {
    /** More than anybody says, and so little that what was read can be wrapped and written. */
    private static final int DEEPEST = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .nodeFactory(new Characters())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /** The mapper that all of our own JSON is written and read with. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The event as the detail of an EventBridge event. */
    public static String write(Event<?> event) {
        return write((Object) event);
    }

    /** Any of our records as JSON. Half a character, which queues and tables refuse, becomes {@code U+FFFD}. */
    public static String write(Object value) {
        try {
            return PlainText.unicode(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** Makes texts whole: JSON can write half a character, of which nobody could make a key or a message again. */
    private static final class Characters extends JsonNodeFactory {
        @Override
        public TextNode textNode(@Nullable String text) {
            return super.textNode(text == null ? null : PlainText.unicode(text));
        }
    }

    /** The word that stands for this value in JSON; metrics use the same. */
    public static String word(Enum<?> value) {
        return MAPPER.convertValue(value, String.class);
    }

    /**
     * The event of this type in this detail.
     *
     * @throws UnreadableEventException when the detail is not such an event
     */
    public static <T extends EventData> Event<T> read(JsonNode detail, Class<T> type) {
        JavaType event = MAPPER.getTypeFactory().constructParametricType(Event.class, type);
        try {
            Event<T> read = MAPPER.readerFor(event).readValue(detail);
            if (read == null) {
                throw new UnreadableEventException("an empty detail is no " + type.getSimpleName(), null);
            }
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEventException("not a readable " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * One of our records in this text.
     *
     * @throws UnreadableEventException when the text is not such a record
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEventException("not a readable " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
