package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.ingest.domain.ToolRequest;
import io.unbreakable.monspec.spec.GateSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a validation request of another tool. */
final class ValidationRequestReader {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h)");
    private static final Duration LONGEST = Duration.ofDays(1);

    private ValidationRequestReader() {}

    /**
     * The request.
     *
     * @throws UnreadableEventException when a member is missing or makes no sense
     */
    static ToolRequest read(JsonNode body, Instant at) {
        Instant from = Json.timeOrNull(body, "from");
        Instant to = Json.timeOrNull(body, "to");
        if ((from == null) != (to == null) || (from != null && to != null && !from.isBefore(to))) {
            throw new UnreadableEventException("from and to belong together, and from comes first", null);
        }
        Duration length =
                from != null && to != null ? Duration.between(from, to) : duration(Json.textOrNull(body, "wait"));
        if (length.compareTo(LONGEST) > 0 || !length.isPositive()) {
            throw new UnreadableEventException("a window lasts longer than nothing and at most a day", null);
        }
        return new ToolRequest(
                Json.text(body, "requestId"),
                Json.text(body, "pipeline"),
                Json.text(body, "execution"),
                Json.text(body, "environment"),
                Json.text(body, "comparison"),
                from,
                to,
                length,
                at);
    }

    private static Duration duration(@Nullable String text) {
        if (text == null) {
            return GateSpec.DEFAULT_WAIT;
        }
        Matcher written = SHORT.matcher(text.strip());
        try {
            return written.matches()
                    ? amount(Long.parseLong(written.group(1)), written.group(2))
                    : Duration.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new UnreadableEventException("wait is no duration such as 5m or PT5M: " + text, e);
        }
    }

    private static Duration amount(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
