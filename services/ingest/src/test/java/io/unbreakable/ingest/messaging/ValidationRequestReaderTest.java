package io.unbreakable.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.ingest.domain.ToolRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidationRequestReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:30Z");

    @Test
    void keepsWhatTheToolSays() {
        ToolRequest request = read("\"wait\": \"90s\"");

        assertThat(request.execution()).isEqualTo("42");
        assertThat(request.at()).isEqualTo(NOW);
        assertThat(request.span().length()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void cannotReadARequestWithoutAName() {
        assertThatThrownBy(() -> read("\"requestId\": \"\"")).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void aPlainNameIsAPipelineOfItsOwn() {
        assertThat(read("\"wait\": \"5m\"").executionKey().pipelineArn()).isEqualTo("request:jenkins/shop");
    }

    private static ToolRequest read(String members) {
        String json = """
                {"requestId": "r1", "pipeline": "jenkins/shop", "execution": 42, "environment": "Staging",
                 "comparison": "StagingToProduction", "monspec": {}, %s}
                """.formatted(members);
        try {
            JsonNode body = EventJson.mapper().readTree(json);
            return ValidationRequestReader.read(body, NOW);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
