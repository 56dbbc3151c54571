package io.unbreakable.cdk.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Topology;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.junit.jupiter.api.Test;

/** The mapping template, rendered by Velocity as API Gateway does it. */
class MessageTemplateTest {
    private static final long AT = 1_795_000_000_123L;

    @Test
    void makesTheMessageThatIngestKnows() throws Exception {
        JsonNode message = message("{\"PID\":\"-123\",\"ProblemTitle\":\"Größer & \\\"schlimmer\\\" + 100 %\"}");

        assertThat(message.path("id").asText()).isEqualTo("request-1");
        assertThat(message.path("detail-type").asText()).isEqualTo(Topology.PROBLEM_NOTIFICATION);
        assertThat(message.path("source").asText()).isEqualTo("unbreakable.frontdoor");
        assertThat(EventJson.mapper().treeToValue(message.path("time"), Instant.class))
                .isEqualTo(Instant.ofEpochMilli(AT));
        assertThat(message.path("detail").path("ProblemTitle").asText()).isEqualTo("Größer & \"schlimmer\" + 100 %");
    }

    @Test
    void cannotBeTalkedIntoSendingSomethingElse() throws Exception {
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

    /** The call of SQS that comes of a body. */
    private static Map<String, String> call(String body) {
        VelocityContext context = new VelocityContext();
        context.put("context", Map.of("requestId", "request-1", "requestTimeEpoch", AT));
        context.put("input", new Input(body));
        context.put("util", new Util());
        StringWriter call = new StringWriter();
        new VelocityEngine().evaluate(context, call, "template", MessageTemplate.of(Topology.PROBLEM_NOTIFICATION));
        return Stream.of(call.toString().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    /** API Gateway's {@code $input}. */
    public record Input(String body) {
        /** The body. */
        public String getBody() {
            return body;
        }

        /** A part of the body as JSON; here the whole of it. */
        public String json(String path) {
            return body;
        }
    }

    /** API Gateway's {@code $util}. */
    public static final class Util {
        /** For a form. */
        public String urlEncode(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }
}
