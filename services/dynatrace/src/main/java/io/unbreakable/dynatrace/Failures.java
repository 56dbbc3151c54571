package io.unbreakable.dynatrace;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is none into what to do about it. */
final class Failures {
    private static final int LONGEST_BODY = 200;

    private Failures() {}

    /** What a status from 300 means. */
    static DynatraceException of(String endpoint, int status, HttpHeaders headers, String body, Instant now) {
        JsonNode json = Json.object(body);
        String said = "%s: %d, %s".formatted(endpoint, status, said(json, body));
        boolean theirs = json != null || body.isBlank();
        return switch (status) {
            case 401 ->
                new DynatraceException.Unauthorised(
                        "Dynatrace does not accept the token (is it right, and not expired?). " + said);
            case 403 -> new DynatraceException.Forbidden("The token for Dynatrace may not do this. " + said);
            case 429 ->
                new DynatraceException.Throttled("Dynatrace is throttling. " + said, RetryAfter.of(headers, now));
            case 404 -> theirs ? new DynatraceException.NotFound("Dynatrace does not know this. " + said) : odd(said);
            case 407, 408 -> odd(said);
            default ->
                status >= 400 && status < 500 && theirs
                        ? new DynatraceException.Rejected("Dynatrace rejected this. " + said)
                        : unanswered(status, json, said);
        };
    }

    private static DynatraceException unanswered(int status, @Nullable JsonNode json, String said) {
        return status >= 500 && json != null
                ? new DynatraceException.Unreachable("Dynatrace cannot answer for now. " + said, null)
                : odd(said);
    }

    static DynatraceException odd(String said) {
        return new DynatraceException.Unreachable(
                "Dynatrace did not answer; something did (is the address right?). " + said, null);
    }

    /** Dynatrace's own message with its violations, or else the first bytes of whatever came. */
    static String said(@Nullable JsonNode json, String body) {
        JsonNode error = json == null ? null : json.path("error");
        if (error == null || !error.path("message").isTextual()) {
            return body.isBlank() ? "nothing more" : shortened(body);
        }
        List<String> parts = new ArrayList<>(List.of(error.path("message").asText()));
        for (JsonNode violation : error.path("constraintViolations")) {
            parts.add("%s: %s"
                    .formatted(
                            violation.path("path").asText("?"),
                            violation.path("message").asText("?")));
        }
        return String.join("; ", parts);
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_BODY ? line : line.substring(0, LONGEST_BODY) + "…";
    }
}
