package io.unbreakable.dynatrace;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a throttled caller waits: 1 to 60 seconds. */
final class RetryAfter {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long MICROS = 1_000_000;

    private RetryAfter() {}

    /** What {@code Retry-After} says, else {@code X-RateLimit-Reset} (a time in microseconds), else the shortest. */
    static Duration of(HttpHeaders headers, Instant now) {
        Duration wait = headers.firstValue("Retry-After")
                .flatMap(value -> seconds(value).or(() -> date(value, now)))
                .or(() -> headers.firstValue("X-RateLimit-Reset").flatMap(value -> reset(value, now)))
                .orElse(SHORTEST);
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Duration> seconds(String value) {
        return number(value).map(Duration::ofSeconds);
    }

    private static Optional<Duration> reset(String value, Instant now) {
        return number(value)
                .map(micros -> Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000))
                .map(at -> Duration.between(now, at));
    }

    private static Optional<Duration> date(String value, Instant now) {
        try {
            var at = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, at.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String value) {
        try {
            return Optional.of(Long.parseLong(value.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
