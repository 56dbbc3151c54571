package io.unbreakable.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request, read completely.
 *
 * @param path decoded path without the query
 * @param parameters what the {@code {name}} segments of the route stand for
 * @param headers by lower-case name
 * @param body at most the endpoint's limit plus one byte, so that a body too large can be told from one that just fits
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied for nobody
public record Request(
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body) {

    public Request {
        parameters = Map.copyOf(parameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** The first value of a header, in any case. */
    public @Nullable String header(String name) {
        return first(headers, name.toLowerCase(Locale.ROOT));
    }

    /** The first value of a query parameter. */
    public @Nullable String query(String name) {
        return first(query, name);
    }

    /** What a {@code {name}} segment of the route stands for. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no segment {" + name + "}");
        }
        return value;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    static Map<String, List<String>> parseQuery(@Nullable String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.merge(decode(name), List.of(decode(value)), Request::joined);
        }
        return query;
    }

    private static List<String> joined(List<String> left, List<String> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable String first(Map<String, List<String>> values, String name) {
        List<String> found = values.get(name);
        return found == null || found.isEmpty() ? null : found.getFirst();
    }
}
