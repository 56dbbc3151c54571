package io.unbreakable.sandbox.frontdoor;

import io.unbreakable.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The checks that every request passes, whatever it carries. */
final class Checks {

    /** Bytes of a body at most. */
    static final int MAX_BODY = 256 * 1024;

    private static final String JSON = "application/json";

    private Checks() {}

    /** Whether the caller knows the secret; takes as long for a near miss as for a wild guess. */
    static Check secret(String secret) {
        byte[] expected = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
        return request -> {
            String header = request.header("Authorization");
            byte[] given = (header == null ? "" : header).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(expected, given) ? null : new Refusal(401, "Unauthorized");
        };
    }

    static @Nullable Refusal contentType(Request request) {
        String header = request.header("Content-Type");
        String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals(JSON) ? null : new Refusal(415, "The Content-Type must be " + JSON + ".");
    }

    static @Nullable Refusal size(Request request) {
        return request.body().length <= MAX_BODY ? null : new Refusal(413, "The body is larger than 256 KB.");
    }
}
