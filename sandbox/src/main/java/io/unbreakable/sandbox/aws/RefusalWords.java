package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Where event-ruler refuses the same patterns as EventBridge but in other words, finds EventBridge's. */
final class RefusalWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RefusalWords() {}

    static String of(String pattern, String reason) {
        try {
            List<JsonNode> negated = JSON.readTree(pattern).findValues("anything-but");
            if (negated.stream().anyMatch(n -> !onlyText(n.path("wildcard")))) {
                return "wildcard match pattern must be a string";
            }
            if (negated.stream()
                    .anyMatch(
                            n -> n.path("prefix").isObject() || n.path("suffix").isObject())) {
                return "Value of anything-but must be an array or single string/number value.";
            }
            return reason;
        } catch (JsonProcessingException e) {
            return reason;
        }
    }

    private static boolean onlyText(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().allMatch(JsonNode::isTextual);
        }
        return value.isMissingNode() || value.isTextual();
    }
}
