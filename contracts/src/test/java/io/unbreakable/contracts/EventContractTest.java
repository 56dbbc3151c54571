package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventContractTest {
    @Test
    void everyRecordHasItsOneType() {
        assertThat(Arrays.stream(EventType.values()).<Class<?>>map(EventType::data))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(EventData.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource
    void theSampleValidates(EventType type) {
        assertThat(EventSchemas.validate(type, Samples.detail(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSampleIsWrittenAsItWasRead(EventType type) {
        JsonNode sample = Samples.detail(type);

        Event<?> event = EventJson.read(sample, type.data());

        assertThat(EventJson.mapper().<JsonNode>valueToTree(event)).isEqualTo(sample);
    }

    @ParameterizedTest
    @EnumSource
    void theSampleIsNamedAfterWhatItSays(EventType type) {
        Event<?> event = Samples.event(type.data());

        assertThat(event.metadata().id()).isEqualTo(event.data().eventId());
        assertThat(event.metadata().correlationId()).isEqualTo(event.data().correlationId());
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnythingOptionalItIsReadAndWrittenValid(EventType type) {
        JsonNode minimal = Schemas.withoutOptional(type, Samples.detail(type));

        Event<?> event = EventJson.read(minimal, type.data());

        assertThat(EventSchemas.validate(event)).isEmpty();
        assertThat(EventJson.mapper().<JsonNode>valueToTree(event)).isEqualTo(minimal);
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatNobodyKnowsIsIgnoredOnReadingAndRefusedBySchema(EventType type) {
        ObjectNode newer = Samples.detail(type).deepCopy();
        newer.put("future", 1);
        ((ObjectNode) newer.get("metadata")).put("future", 1);
        ((ObjectNode) newer.get("data")).put("future", 1);

        assertThat(EventJson.read(newer, type.data())).isEqualTo(Samples.event(type.data()));
        assertThat(EventSchemas.validate(type, newer)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aRequiredFieldThatIsMissingIsRefusedByBoth(EventType type) {
        for (String field : Schemas.required(type)) {
            ObjectNode broken = Samples.detail(type).deepCopy();
            ((ObjectNode) broken.get("data")).remove(field);

            assertThat(EventSchemas.validate(type, broken)).as(field).isNotEmpty();
            Unreadable.assertRefused(broken, type);
        }
    }
}
