package io.unbreakable.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.contracts.Validation;
import io.unbreakable.ingest.domain.GatePolicy;
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

    @Test
    void aWindowOfYesterdayCanStillBeJudged() {
        ToolRequest request = read("\"from\": \"2026-11-19T10:00:00Z\", \"to\": \"2026-11-19T10:05:00Z\"");
        GatePolicy policy = new GatePolicy(Duration.ofMinutes(1), Duration.ofMinutes(10));

        Validation validation = request.validation(policy, Duration.ofMinutes(2), null, "nothing to plan");

        assertThat(validation.window().end()).isEqualTo("2026-11-19T10:05:00Z");
        assertThat(validation.gate().deadline()).isEqualTo(NOW.plus(Duration.ofMinutes(12)));
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
