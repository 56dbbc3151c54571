package io.unbreakable.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.contracts.Window;
import io.unbreakable.ingest.domain.ToolRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationRequestReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:30Z");
    private static final Duration SLOT = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({"5m,PT5M", "PT5M,PT5M", "90s,PT90S", "1h,PT1H", "1500ms,PT1.5S"})
    void waitsFromNowOn(String wait, Duration expected) {
        ToolRequest request = read("\"wait\": \"" + wait + "\"");

        assertThat(request.length()).isEqualTo(expected);
        assertThat(request.window(SLOT).start()).isEqualTo(Instant.parse("2026-11-20T10:01:00Z"));
    }

    @Test
    void takesAWindowInThePast() {
        ToolRequest request = read("\"from\": \"2026-11-20T09:00:10Z\", \"to\": \"2026-11-20T10:10:00+01:00\"");

        assertThat(request.window(SLOT))
                .isEqualTo(new Window(Instant.parse("2026-11-20T09:00:00Z"), Instant.parse("2026-11-20T09:10:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"wait\": \"soon\"",
                "\"wait\": \"0s\"",
                "\"wait\": \"25h\"",
                "\"from\": \"2026-11-20T09:00:10Z\"",
                "\"from\": \"2026-11-20T09:00:10Z\", \"to\": \"2026-11-20T09:00:10Z\"",
                "\"from\": \"yesterday\", \"to\": \"today\"",
                "\"requestId\": \"\""
            })
    void refusesWhatMakesNoSense(String members) {
        assertThatThrownBy(() -> read(members)).isInstanceOf(UnreadableEventException.class);
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
