package io.unbreakable.sandbox.frontdoor;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.RequestForm;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A member of a body; no more than a JSON schema could say.
 *
 * @param isNeeded whether it has to be there
 * @param kind what it must be, for the message
 */
record Field(String name, boolean isNeeded, String kind, Predicate<JsonNode> fits) {

    static Field text(String name) {
        return new Field(
                name,
                true,
                "a text that is not empty, of at most %d characters".formatted(RequestForm.LONGEST_TEXT),
                value -> isText(value) && value.asText().length() <= RequestForm.LONGEST_TEXT);
    }

    static Field text(String name, String kind, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new Field(
                name,
                true,
                kind,
                value -> value.isTextual() && compiled.matcher(value.asText()).matches());
    }

    static Field array(String name) {
        return new Field(name, true, "an array", JsonNode::isArray);
    }

    static Field textOrObject(String name) {
        return new Field(name, true, "a text or an object", value -> value.isObject() || isText(value));
    }

    /** The same, which may be left out. */
    Field optional() {
        return new Field(name, false, kind, fits);
    }

    private static boolean isText(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank();
    }
}
