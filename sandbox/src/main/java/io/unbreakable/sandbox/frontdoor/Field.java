package io.unbreakable.sandbox.frontdoor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A member that a body needs; no more than a JSON schema could say.
 *
 * @param kind what it must be, for the message
 */
record Field(String name, String kind, Predicate<JsonNode> fits) {

    static Field text(String name) {
        return new Field(
                name,
                "a text that is not empty",
                value -> value.isTextual() && !value.asText().isBlank());
    }

    static Field text(String name, Pattern pattern) {
        return new Field(
                name,
                "a text of the form " + pattern,
                value -> value.isTextual() && pattern.matcher(value.asText()).matches());
    }

    static Field array(String name) {
        return new Field(name, "an array", JsonNode::isArray);
    }

    static Field textOrObject(String name) {
        return new Field(
                name,
                "a text or an object",
                value -> value.isObject()
                        || (value.isTextual() && !value.asText().isBlank()));
    }
}
