package io.unbreakable.monspec.keptn;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.unbreakable.monspec.text.PlainText;
import java.util.List;
import java.util.stream.StreamSupport;

/** Keptn's files as trees, whether they are YAML or the same as JSON. */
final class Documents {
    private static final int LONGEST_PROBLEM = 200;

    private Documents() {}

    /** The tree of a text. @throws Malformed when it is neither */
    static JsonNode tree(String text, String name) {
        var stripped = text.strip();
        try {
            var tree = parsed(stripped);
            if (tree.isMissingNode() || tree.isNull()) {
                throw new Malformed("The %s is empty.".formatted(name));
            }
            return tree;
        } catch (JsonProcessingException e) {
            var problem = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new Malformed("The %s cannot be read: %s".formatted(name, PlainText.cut(problem, LONGEST_PROBLEM)));
        }
    }

    /** What begins like JSON mostly is; but YAML may begin like that too, and does not take everything that is JSON. */
    private static JsonNode parsed(String text) throws JsonProcessingException {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return json().readTree(text);
            } catch (JsonProcessingException e) {
                return yaml().readTree(text);
            }
        }
        return yaml().readTree(text);
    }

    static ObjectNode object(JsonNode node, String where) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Malformed(where + " must be an object.");
    }

    /** The elements of a list; none when it is left out. */
    static List<JsonNode> list(JsonNode node, String where) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (node instanceof ArrayNode array) {
            return StreamSupport.stream(array.spliterator(), false).toList();
        }
        throw new Malformed(where + " must be a list.");
    }

    private static ObjectMapper json() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static ObjectMapper yaml() {
        return YAMLMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
