package io.unbreakable.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template, to be asked for its resources. */
public record Template(JsonNode json) {
    /** All resources of this type, by their logical names. */
    public Map<String, JsonNode> resources(String type) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        json.path("Resources").properties().forEach(entry -> {
            if (entry.getValue().path("Type").asText().equals(type)) {
                found.put(entry.getKey(), entry.getValue());
            }
        });
        return found;
    }

    /** The properties of all resources of this type. */
    public List<JsonNode> all(String type) {
        return resources(type).values().stream()
                .map(resource -> resource.path("Properties"))
                .toList();
    }

    /** The properties of the one resource of this type of which a property has this value. */
    public JsonNode one(String type, String property, String value) {
        List<JsonNode> found = all(type).stream()
                .filter(properties -> properties.path(property).asText().equals(value))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " of " + type + " with " + property + " " + value);
        }
        return found.getFirst();
    }

    /** The name of the queue of this template whose ARN this is. */
    public String queue(JsonNode arn) {
        String logical = arn.path("Fn::GetAtt").path(0).asText();
        return resources("AWS::SQS::Queue")
                .getOrDefault(logical, arn)
                .path("Properties")
                .path("QueueName")
                .asText();
    }
}
