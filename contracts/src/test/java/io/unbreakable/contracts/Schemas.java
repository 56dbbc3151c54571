package io.unbreakable.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Walks the schema files, following references. */
final class Schemas {
    private Schemas() {}

    static Located of(EventType type) {
        return new Located(EventSchemas.path(type), Resources.json(EventSchemas.path(type)));
    }

    /** The required fields of an event's data. */
    static List<String> required(EventType type) {
        return of(type).property("data").required();
    }

    /** The same JSON without any field that its schema does not require. */
    static JsonNode withoutOptional(EventType type, JsonNode detail) {
        JsonNode copy = detail.deepCopy();
        prune(of(type), copy);
        return copy;
    }

    private static void prune(Located schema, JsonNode value) {
        if (value instanceof ObjectNode object) {
            Located branch = schema.branchFor(object);
            object.retain(branch.needed(object));
            object.properties().forEach(field -> prune(branch.property(field.getKey()), field.getValue()));
        } else if (value instanceof ArrayNode array) {
            array.forEach(item -> prune(schema.at("items"), item));
        }
    }

    /** A piece of a schema and the file that it stands in. */
    record Located(String file, JsonNode node) {
        Located at(String keyword) {
            return new Located(file, node.path(keyword)).resolved();
        }

        Located property(String name) {
            return new Located(file, node.path("properties").path(name)).resolved();
        }

        List<String> properties() {
            return node.path("properties")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .toList();
        }

        List<String> required() {
            return strings("required");
        }

        /** What is required, and the first that is there of those of which any will do. */
        List<String> needed(ObjectNode value) {
            List<String> needed = new ArrayList<>(required());
            StreamSupport.stream(node.path("anyOf").spliterator(), false)
                    .map(any -> any.path("required").path(0).asText())
                    .filter(value::has)
                    .findFirst()
                    .ifPresent(needed::add);
            return needed;
        }

        List<String> strings(String keyword) {
            List<String> strings = new ArrayList<>();
            node.path(keyword).forEach(item -> strings.add(item.asText()));
            return strings;
        }

        /** The alternative of this kind; this itself when there are none. */
        Located branchFor(ObjectNode value) {
            return node.has("oneOf") ? branch(value.path("kind").asText()) : this;
        }

        Located branch(String kind) {
            return StreamSupport.stream(node.path("oneOf").spliterator(), false)
                    .map(branch -> new Located(file, branch))
                    .filter(branch ->
                            branch.property("kind").node.path("const").asText().equals(kind))
                    .findFirst()
                    .orElseThrow();
        }

        private Located resolved() {
            if (!node.has("$ref")) {
                return this;
            }
            String target = file.substring(0, file.lastIndexOf('/') + 1)
                    + node.get("$ref").asText();
            return new Located(target, Resources.json(target)).resolved();
        }
    }
}
