package io.unbreakable.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP answer: status, headers, body. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied for nobody
public record Response(int status, Map<String, String> headers, byte[] body) {

    public Response {
        headers = Map.copyOf(headers);
    }

    /** An answer without a body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0]);
    }

    /** An answer in JSON. */
    public static Response json(int status, JsonNode body) {
        return json(status, body.toString());
    }

    /** An answer in JSON that is text already. */
    public static Response json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** An answer of any type, encoded as UTF-8. */
    public static Response of(int status, String contentType, String body) {
        return new Response(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with one more header. */
    public Response with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Response(status, all, body);
    }
}
