package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventSchemasTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "VALIDATION_DUE       | /metadata/occurredAt               | 'yesterday'",
                "VALIDATION_DUE       | /metadata/occurredAt               | '2026-11-20T10:15:00+01:00'",
                "VALIDATION_DUE       | /metadata/traceparent              | '00-1-2-3'",
                "VALIDATION_DUE       | /metadata/id                       | ''",
                "VALIDATION_DUE       | /data/attempt                      | 0",
                "VALIDATION_DUE       | /data/attempt                      | 1.5",
                "VALIDATION_DUE       | /data/dueAt                        | 1763633280",
                "VALIDATION_DUE       | /data/extendable                   | 'yes'",
                "VALIDATION_DUE       | /data/validation/gate/warmup       | 'PT'",
                "VALIDATION_DUE       | /data/validation/gate/warmup       | 'PT-5S'",
                "VALIDATION_DUE       | /data/validation/gate/mode         | 'enforced'",
                "VALIDATION_DUE       | /data/validation/gate/gatesOfApproval | []",
                "VALIDATION_DUE       | /data/validation/plan/objectives   | []",
                "VALIDATION_DUE       | /data/validation/plan/baseline     | null",
                "VALIDATION_DUE       | /data/validation/defect            | 'a plan and a defect'",
                "VALIDATION_EVALUATED | /data/evidence/sha256              | '1234'",
                "VALIDATION_EVALUATED | /data/evidence/uri                 | 'file:///etc/passwd'",
                "VALIDATION_EVALUATED | /data/judgement/score              | 101",
                "VALIDATION_EVALUATED | /data/validation/plan              | {}",
                "PROBLEM_OPENED       | /data/url                          | 'not an address'"
            })
    void refusesWhatDoesNotBelongThere(EventType type, String field, String value) throws JsonProcessingException {
        ObjectNode detail = Samples.detail(type).deepCopy();
        int slash = field.lastIndexOf('/');

        ((ObjectNode) detail.at(field.substring(0, slash))).set(field.substring(slash + 1), json(value));

        assertThat(EventSchemas.validate(type, detail)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSampleShowsEveryOptionalField(EventType type) {
        TreeSet<String> missing =
                new TreeSet<>(Schemas.of(type).property("data").properties());

        Samples.detail(type).get("data").fieldNames().forEachRemaining(missing::remove);

        assertThat(missing).isEmpty();
    }

    private static JsonNode json(String value) throws JsonProcessingException {
        return EventJson.mapper().readTree(value.startsWith("'") ? value.replace('\'', '"') : value);
    }
}
