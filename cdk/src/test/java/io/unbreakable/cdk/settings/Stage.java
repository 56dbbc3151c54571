package io.unbreakable.cdk.settings;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** A stage {@code mine} of a cdk.json, whose settings can be changed. */
final class Stage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SETTINGS = """
            {
              "dynatraceUrl": "https://abc.live.dynatrace.com",
              "report": { "signIn": { "issuer": "https://login.example.com", "clientId": "gates" } },
              "images": { "registry": "registry.example.com/unbreakable", "tag": "1" },
              "pipelines": [{
                "name": "shop", "artifactBucket": "shop-artifacts", "deploymentGroups": ["shop/Staging", "shop/Production"]
              }],
              "sample": {}
            }
            """;

    private final Map<String, Object> context = new HashMap<>(Map.of("stage", "mine"));
    private final ObjectNode settings;

    Stage() {
        settings = (ObjectNode) json(SETTINGS);
    }

    /** Sets what stands at a JSON pointer, as {@code /pipelines/0/name}. */
    Stage with(String setting, String value) {
        JsonPointer at = JsonPointer.compile(setting);
        ((ObjectNode) settings.at(at.head())).set(at.last().getMatchingProperty(), json(value));
        return this;
    }

    Stage without(String setting) {
        settings.remove(setting);
        return this;
    }

    /** Gives a setting by itself, as {@code -c} does. */
    Stage given(String setting, String value) {
        context.put(setting, value);
        return this;
    }

    StageSettings read() {
        context.put("stages", JSON.convertValue(Map.of("mine", settings), new TypeReference<Map<String, Object>>() {}));
        return SettingsReader.read(context::get);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
