package io.unbreakable.cdk.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Topology;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mapping template, rendered by Velocity as API Gateway does it. */
class MessageTemplateTest {
    @Test
    void makesTheMessageThatIngestKnows() throws Exception {
        JsonNode message = message("{\"PID\":\"-123\",\"ProblemTitle\":\"Größer & \\\"schlimmer\\\" + 100 %\"}");

        assertThat(message.path("id").asText()).isEqualTo("request-1");
        assertThat(message.path("detail-type").asText()).isEqualTo(Topology.PROBLEM_NOTIFICATION);
        assertThat(message.path("source").asText()).isEqualTo("unbreakable.frontdoor");
        assertThat(EventJson.mapper().treeToValue(message.path("time"), Instant.class))
                .isEqualTo(Instant.ofEpochMilli(Exchange.AT));
        assertThat(message.path("detail").path("ProblemTitle").asText()).isEqualTo("Größer & \"schlimmer\" + 100 %");
    }

    @Test
    void cannotBeTalkedIntoSendingSomethingElse() {
        Map<String, String> call = call("{\"PID\":\"x&Action=PurgeQueue&MessageBody=y\"}");

        assertThat(call).containsOnlyKeys("Action", "Version", "MessageBody").containsEntry("Action", "SendMessage");
    }

    @Test
    void sendsNothingThatIsTooLarge() {
        Map<String, String> call = call("{\"PID\":\"" + "x".repeat(MessageTemplate.MOST) + "\"}");

        assertThat(call).containsEntry("Action", "TooLarge").doesNotContainKey("MessageBody");
    }

    private static JsonNode message(String body) throws Exception {
        return EventJson.mapper().readTree(call(body).get("MessageBody"));
    }

    private static Map<String, String> call(String body) {
        return new Exchange().call(MessageTemplate.of(Topology.PROBLEM_NOTIFICATION), body);
    }
}
