package io.unbreakable.cdk.edge;

import io.unbreakable.contracts.RequestForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.JsonSchema;
import software.amazon.awscdk.services.apigateway.JsonSchemaType;

/** What a body must look like to be let in: what ingest cannot do without. Ingest itself says what else is wrong. */
final class RequestModels {
    private static final int MOST_ENTITIES = 1_000;
    private static final String NOT_BLANK = "\\S";

    private RequestModels() {}

    /** Dynatrace's problem notification. */
    static JsonSchema problem() {
        Map<String, JsonSchema> members = new LinkedHashMap<>();
        members.put("PID", text(NOT_BLANK));
        members.put("State", text(NOT_BLANK));
        members.put(
                "ImpactedEntities",
                JsonSchema.builder()
                        .type(JsonSchemaType.ARRAY)
                        .maxItems(MOST_ENTITIES)
                        .build());
        return object(members).required(List.copyOf(members.keySet())).build();
    }

    /** A validation that another tool asks for; its window may be left out, but has one end. */
    static JsonSchema validation() {
        Map<String, JsonSchema> members = new LinkedHashMap<>();
        members.put("requestId", text(RequestForm.REQUEST_ID));
        for (String name : List.of("pipeline", "execution", "environment", "comparison")) {
            members.put(name, text(NOT_BLANK));
        }
        members.put(
                "monspec",
                JsonSchema.builder()
                        .anyOf(List.of(
                                text(NOT_BLANK, MessageTemplate.MOST),
                                object(Map.of()).build()))
                        .build());
        List<String> required = List.copyOf(members.keySet());
        members.put("from", text(RequestForm.TIME));
        members.put("to", text(RequestForm.TIME));
        members.put("wait", text(RequestForm.DURATION));
        return object(members)
                .required(required)
                .not(JsonSchema.builder().required(List.of("to", "wait")).build())
                .build();
    }

    private static JsonSchema.Builder object(Map<String, JsonSchema> members) {
        return JsonSchema.builder().type(JsonSchemaType.OBJECT).properties(members);
    }

    private static JsonSchema text(String pattern) {
        return text(pattern, RequestForm.LONGEST_TEXT);
    }

    private static JsonSchema text(String pattern, int longest) {
        return JsonSchema.builder()
                .type(JsonSchemaType.STRING)
                .pattern(pattern)
                .maxLength(longest)
                .build();
    }
}
