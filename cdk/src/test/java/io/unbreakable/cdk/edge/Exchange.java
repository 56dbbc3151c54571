package io.unbreakable.cdk.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** One request through API Gateway: its templates as Velocity renders them, which share their context. */
final class Exchange {
    static final long AT = 1_795_000_000_123L;

    private final Map<String, Object> headers = new HashMap<>();
    private final Map<String, Object> context = new HashMap<>(Map.of(
            "requestId",
            "request-1",
            "requestTimeEpoch",
            AT,
            "requestOverride",
            new HashMap<>(Map.of("path", new HashMap<>())),
            "responseOverride",
            Map.of("header", headers)));

    /** The call of SQS that comes of a body. */
    Map<String, String> call(String template, String body) {
        return Stream.of(rendered(template, body).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    /** What the caller is answered when SQS has taken the call. */
    String answer(String template) {
        return rendered(template, """
                {"SendMessageResponse":{"SendMessageResult":{"MessageId":"m-1"},"ResponseMetadata":{"RequestId":"r"}}}""");
    }

    /** Headers of the answer that its template sets. */
    Map<String, Object> headers() {
        return headers;
    }

    private String rendered(String template, String body) {
        VelocityContext variables = new VelocityContext();
        variables.put("context", context);
        variables.put("input", new Input(body));
        variables.put("util", new Util());
        StringWriter text = new StringWriter();
        new VelocityEngine().evaluate(variables, text, "template", template);
        return text.toString();
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

        /** The value of a member. */
        public String path(String path) throws JsonProcessingException {
            JsonNode json = EventJson.mapper().readTree(body);
            return json.path(path.replace("$.", "")).asText();
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
