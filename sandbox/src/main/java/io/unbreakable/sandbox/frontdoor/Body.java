package io.unbreakable.sandbox.frontdoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.contracts.RequestForm;
import io.unbreakable.sandbox.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body must look like: the request models of the API. */
final class Body {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String TIME = "a time with an offset, such as 2026-11-20T10:00:00Z";

    private static final List<Field> PROBLEM =
            List.of(Field.text("PID"), Field.text("State"), Field.array("ImpactedEntities"));

    private static final List<Field> VALIDATION = List.of(
            Field.text("requestId", "1 to 100 letters, digits, dots, underscores or hyphens", RequestForm.REQUEST_ID),
            Field.text("pipeline"),
            Field.text("execution"),
            Field.text("environment"),
            Field.text("comparison"),
            Field.textOrObject("monspec"),
            Field.text("from", TIME, RequestForm.TIME).optional(),
            Field.text("to", TIME, RequestForm.TIME).optional(),
            Field.text("wait", "a duration such as 5m, 90s or PT5M", RequestForm.DURATION)
                    .optional());

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
        return refusal == null && body.has("to") && body.has("wait")
                ? new Refusal(400, "Give either 'to' or 'wait', not both.")
                : refusal;
    }

    private static @Nullable Refusal first(JsonNode body, List<Field> fields) {
        for (Field field : fields) {
            JsonNode value = body.get(field.name());
            if (value == null && field.isNeeded()) {
                return new Refusal(400, "'" + field.name() + "' is missing.");
            }
            if (value != null && !field.fits().test(value)) {
                return new Refusal(400, "'" + field.name() + "' must be " + field.kind() + ".");
            }
        }
        return null;
    }
}
