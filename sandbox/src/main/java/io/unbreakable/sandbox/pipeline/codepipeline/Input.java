package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes parameters from a request as AWS checks them: missing, too long or misspelt gives a ValidationException. */
final class Input {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.@\\-_]{1,100}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Input() {}

    static String text(JsonNode input, String field) {
        String value = AwsJson.text(input, field);
        if (value == null) {
            throw invalid(field, "Member must not be null");
        }
        return value;
    }

    static String name(JsonNode input, String field) {
        return matching(input, field, NAME);
    }

    static String uuid(JsonNode input, String field) {
        return matching(input, field, UUID);
    }

    private static String matching(JsonNode input, String field, Pattern pattern) {
        String value = text(input, field);
        if (!pattern.matcher(value).matches()) {
            throw invalid(field, "Member must satisfy regular expression pattern: " + pattern);
        }
        return value;
    }

    static String text(JsonNode input, String field, int longest) {
        return atMost(text(input, field), field, longest);
    }

    static String text(JsonNode input, String field, int longest, Pattern pattern) {
        return atMost(matching(input, field, pattern), field, longest);
    }

    static @Nullable String optional(JsonNode input, String field, int longest) {
        String value = AwsJson.text(input, field);
        return value == null ? null : atMost(value, field, longest);
    }

    private static String atMost(String value, String field, int longest) {
        if (value.length() > longest) {
            throw invalid(field, "Member must have length less than or equal to " + longest);
        }
        return value;
    }

    /** Refuses every value but one: the others are AWS's, but not the sandbox's. */
    static void require(JsonNode input, String field, String only) {
        if (!only.equals(text(input, field))) {
            throw invalid(field, "The sandbox knows only " + only);
        }
    }

    static String choice(JsonNode input, String field, String... allowed) {
        String value = text(input, field);
        if (!Arrays.asList(allowed).contains(value)) {
            throw invalid(field, "Member must satisfy enum value set: " + Arrays.toString(allowed));
        }
        return value;
    }

    static <E extends Enum<E>> E choice(Class<E> type, String value, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> invalid(
                        field, "Member must satisfy enum value set: " + Arrays.toString(type.getEnumConstants())));
    }

    static AwsException invalid(String field, String constraint) {
        return new AwsException(
                "ValidationException",
                "1 validation error detected: Value at '%s' failed to satisfy constraint: %s"
                        .formatted(field, constraint));
    }
}
