package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.5Z");

    @Test
    void writesTimesAsTextAndLeavesOutWhatIsNotThere() {
        Event<BaselinePinned> event = Event.of(new BaselinePinned("v1", "arn", "Gate", "jane", NOW), NOW, null);

        String json = EventJson.write(event);

        assertThat(json)
                .isEqualTo(
                        "{\"metadata\":{\"id\":\"baseline.pinned/v1/2026-11-20T10:15:30.500Z\",\"correlationId\":\"v1\","
                                + "\"occurredAt\":\"2026-11-20T10:15:30.500Z\"},\"data\":{\"validationId\":\"v1\","
                                + "\"pipelineArn\":\"arn\",\"gate\":\"Gate\",\"pinnedBy\":\"jane\","
                                + "\"pinnedAt\":\"2026-11-20T10:15:30.500Z\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "7", "\"text\"", "{\"metadata\":null,\"data\":null}", "{\"data\":{}}"})
    void refusesWhatIsNoEvent(String json) throws JsonProcessingException {
        Unreadable.assertRefused(EventJson.mapper().readTree(json), EventType.VALIDATION_DUE);
    }

    @Test
    void refusesAValueOutsideItsEnum() {
        ObjectNode detail = Samples.detail(EventType.APPROVAL_DECIDED).deepCopy();
        ((ObjectNode) detail.get("data")).put("outcome", "maybe");

        Unreadable.assertRefused(detail, EventType.APPROVAL_DECIDED);
        assertThat(EventSchemas.validate(EventType.APPROVAL_DECIDED, detail))
                .singleElement()
                .asString()
                .contains("outcome");
    }

    @Test
    void refusesAWindowThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> EventJson.read(
                        "{\"start\":\"2026-11-20T10:15:00Z\",\"end\":\"2026-11-20T10:14:00Z\"}", Window.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("ends before it starts");
    }

    @Test
    void readsAndWritesWholeCharactersOnly() throws JsonProcessingException {
        String half = "{\"gate\":\"a\\ud800b\\uffffc\\ud83d\\ude00\"}";

        assertThat(EventJson.read(half, JsonNode.class).path("gate").textValue())
                .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
        assertThat(EventJson.write(Map.of("gate", "a\uD800"))).isEqualTo("{\"gate\":\"a\uFFFD\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1_000, 100_000})
    void refusesWhatIsNestedDeeperThanAnybodySays(int levels) {
        String nested = "[".repeat(levels) + "]".repeat(levels);

        assertThatThrownBy(() -> EventJson.read(nested, JsonNode.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void refusesTextThatIsNotJson() {
        assertThatThrownBy(() -> EventJson.read("<xml/>", Window.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("not a readable Window");
    }
}
