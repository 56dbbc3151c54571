package io.unbreakable.sandbox.frontdoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.http.Request;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a body must look like: the request models of the API. */
final class Body {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final List<Field> PROBLEM =
            List.of(Field.text("PID"), Field.text("State"), Field.array("ImpactedEntities"));

    private static final List<Field> VALIDATION = List.of(
            Field.text("requestId", Pattern.compile("[A-Za-z0-9._-]{1,100}")),
            Field.text("pipeline"),
            Field.text("execution"),
            Field.text("environment"),
            Field.text("comparison"),
            Field.textOrObject("monspec"));

    private static final List<Field> WINDOW = List.of(Field.text("from"), Field.text("to"));

    private Body() {}

    /** The body as an object, or null when it is not one. */
    static @Nullable ObjectNode parse(Request request) {
        try {
            return JSON.readTree(request.text()) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static @Nullable Refusal problem(JsonNode body) {
        return first(body, PROBLEM);
    }

    static @Nullable Refusal validation(JsonNode body) {
        Refusal refusal = first(body, VALIDATION);
        if (refusal != null) {
            return refusal;
        }
        boolean window = body.has("from") || body.has("to");
        if (window && body.has("wait")) {
            return new Refusal(400, "Give either 'from' and 'to', or 'wait', not both.");
        }
        if (!window && !body.has("wait")) {
            return new Refusal(400, "Either 'from' and 'to', or 'wait', is needed.");
        }
        return first(body, window ? WINDOW : List.of(Field.text("wait")));
    }

    private static @Nullable Refusal first(JsonNode body, List<Field> fields) {
        for (Field field : fields) {
            if (!body.has(field.name())) {
                return new Refusal(400, "'" + field.name() + "' is missing.");
            }
            if (!field.fits().test(body.get(field.name()))) {
                return new Refusal(400, "'" + field.name() + "' must be " + field.kind() + ".");
            }
        }
        return null;
    }
}
