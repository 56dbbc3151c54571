package io.unbreakable.dynatrace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an event's properties, which are written as a map and answered as a list of key and value. */
final class PropertiesReader extends StdDeserializer<Map<String, String>> {
    private static final long serialVersionUID = 1L;

    PropertiesReader() {
        super(Map.class);
    }

    @Override
    public Map<String, String> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = context.readTree(parser);
        Map<String, String> properties = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(property -> put(properties, property.getKey(), property.getValue()));
        } else {
            node.forEach(item -> put(properties, item.path("key").asText(), item.path("value")));
        }
        return properties;
    }

    private static void put(Map<String, String> properties, String key, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            properties.put(key, value.isValueNode() ? value.asText() : value.toString());
        }
    }
}
