package io.unbreakable.report.http;

import io.unbreakable.contracts.EventJson;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.domain.HistoryQuery;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an address says about which runs of the past are asked for. */
final class HistoryAddress {
    private static final Map<String, Duration> SPANS = Map.of(
            "24h",
            Duration.ofHours(24),
            "7d",
            Duration.ofDays(7),
            "30d",
            Duration.ofDays(30),
            "90d",
            Duration.ofDays(90));

    private final MultivaluedMap<String, String> said;

    HistoryAddress(UriInfo address) {
        this.said = address.getQueryParameters();
    }

    /** What is asked for; a refusal when a part of it is none. */
    HistoryQuery query(Instant now) {
        String pipeline = text("pipeline");
        String name = pipeline != null && pipeline.startsWith("arn:")
                ? pipeline.substring(pipeline.lastIndexOf(':') + 1)
                : pipeline;
        return new HistoryQuery(name, text("gate"), text("comparison"), verdict(text("verdict")), from(now), to());
    }

    /** The parameter's text; null when it says nothing. */
    @Nullable String text(String parameter) {
        String text = said.getFirst(parameter);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable Instant from(Instant now) {
        String from = text("from");
        if (from != null) {
            return time(from, 0);
        }
        String last = text("last");
        if (last == null) {
            return null;
        }
        Duration span = SPANS.get(last);
        if (span == null) {
            throw Answers.refused("last must be 24h, 7d, 30d or 90d");
        }
        return now.minus(span).truncatedTo(ChronoUnit.MINUTES);
    }

    private @Nullable Instant to() {
        String to = text("to");
        return to == null ? null : time(to, 1);
    }

    /** A time as it stands there; of a day its beginning in UTC, or that of the next. */
    private static Instant time(String text, int days) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException noTime) {
            throw Answers.refused(
                    "from and to must be a day such as 2026-11-20 or a time such as 2026-11-20T10:15:00Z");
        }
    }

    private static @Nullable Verdict verdict(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict ->
                        EventJson.mapper().convertValue(verdict, String.class).equals(text))
                .findFirst()
                .orElseThrow(() -> Answers.refused("verdict must be pass, warn, inconclusive or fail"));
    }
}
