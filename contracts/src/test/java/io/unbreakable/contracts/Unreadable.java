package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

/** What a reader says about a detail that is no such event. */
final class Unreadable {
    private Unreadable() {}

    static void assertRefused(JsonNode detail, EventType type) {
        assertThatThrownBy(() -> EventJson.read(detail, type.data()))
                .as("%s from %s", type, detail)
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(type.data().getSimpleName());
    }
}
