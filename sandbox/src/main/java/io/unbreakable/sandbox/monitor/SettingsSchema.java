package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What objects of a schema look like, as far as the monitor knows that: the names and kinds of members, and in which scope.
 *
 * @param scope {@code environment}, or the type of entity that an object belongs to
 */
record SettingsSchema(String id, String scope, JsonNode shape) {

    private static final JsonNode ALL = read();

    private static JsonNode read() {
        try (InputStream file = SettingsSchema.class.getResourceAsStream("settings-schemas.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file, "settings-schemas.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SettingsSchema of(String id) {
        JsonNode found = ALL.path(id);
        if (found.isMissingNode()) {
            throw ApiException.notFound("Schema '" + id + "' was not found");
        }
        return new SettingsSchema(id, found.path("scope").asText(), found.path("value"));
    }

    boolean takesScope(String given) {
        return given.equals(scope) || given.startsWith(scope + "-");
    }

    /** What is wrong with a value, each with its path. */
    List<String> violations(JsonNode value) {
        List<String> violations = new ArrayList<>();
        check("value", value, shape, violations);
        return violations;
    }

    private static void check(String path, JsonNode value, JsonNode shape, List<String> violations) {
        if (shape.isObject()) {
            checkObject(path, value, shape, violations);
        } else if (shape.isArray()) {
            if (!value.isArray()) {
                violations.add(path + ": must be a list");
            }
            for (int i = 0; i < value.size(); i++) {
                check(path + "/" + i, value.path(i), shape.path(0), violations);
            }
        } else if (!fits(value, shape.asText())) {
            violations.add(path + ": must be " + shape.asText());
        }
    }

    private static void checkObject(String path, JsonNode value, JsonNode shape, List<String> violations) {
        shape.properties().forEach(member -> {
            String name = member.getKey().replace("?", "");
            if (value.has(name)) {
                check(path + "/" + name, value.path(name), member.getValue(), violations);
            } else if (member.getKey().equals(name)) {
                violations.add(path + "/" + name + ": must not be missing");
            }
        });
        value.fieldNames().forEachRemaining(name -> {
            if (!shape.has(name) && !shape.has(name + "?")) {
                violations.add(path + "/" + name + ": is not known");
            }
        });
    }

    private static boolean fits(JsonNode value, String kind) {
        return switch (kind) {
            case "any" -> true;
            case "boolean" -> value.isBoolean();
            case "number" -> value.isIntegralNumber();
            case "text" -> value.isTextual() && !value.asText().isBlank();
            default -> Arrays.asList(kind.split("\\|", -1)).contains(value.asText());
        };
    }
}
