package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call of the API below the base URL, its query decoded. */
record ApiRequest(String method, String path, Map<String, String> query, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final int MAXIMUM_BODY = 1_000_000;

    @Nullable String parameter(String name) {
        return query.get(name);
    }

    String parameter(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    JsonNode json() {
        JsonNode node = tree();
        if (!node.isObject()) {
            throw ApiException.bad("The payload is not a JSON object.");
        }
        return node;
    }

    JsonNode jsonArray() {
        JsonNode node = tree();
        if (!node.isArray()) {
            throw ApiException.bad("The payload is not a JSON array.");
        }
        return node;
    }

    private JsonNode tree() {
        if (body.length() > MAXIMUM_BODY) {
            throw new ApiException(413, "The payload is larger than 1 MB.");
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw ApiException.bad("Could not map JSON: " + e.getOriginalMessage());
        }
    }
}
