package io.unbreakable.sandbox.pipeline.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.http.AwsException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a long answer, and the token that gives the next part. */
public record Page<T>(List<T> items, @Nullable String nextToken) {

    public Page {
        items = List.copyOf(items);
    }

    /** The part that the request's {@code nextToken} and {@code maxResults} ask for. */
    public static <T> Page<T> of(List<T> all, JsonNode input, int longest) {
        int from = offset(AwsJson.text(input, "nextToken"));
        int size = Math.min(longest, input.path("maxResults").asInt(longest));
        int start = Math.min(from, all.size());
        int end = Math.min(start + size, all.size());
        return new Page<>(all.subList(start, end), end < all.size() ? "after-" + end : null);
    }

    private static int offset(@Nullable String token) {
        if (token == null) {
            return 0;
        }
        if (!token.matches("after-\\d{1,9}")) {
            throw new AwsException("InvalidNextTokenException", "The next token was specified in an invalid format.");
        }
        return Integer.parseInt(token.substring("after-".length()));
    }

    /** The answer that holds this part under {@code field}. */
    public ObjectNode json(String field, Function<T, JsonNode> element) {
        ObjectNode json = AwsJson.object();
        json.set(field, AwsJson.array(items, element));
        AwsJson.put(json, "nextToken", nextToken);
        return json;
    }
}
