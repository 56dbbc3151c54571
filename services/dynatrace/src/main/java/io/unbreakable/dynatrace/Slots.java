package io.unbreakable.dynatrace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which slots belong to what was asked. Dynatrace names a slot by its end, and gives those whole that lie partly in the time
 * asked for; the last may even end in the future.
 */
final class Slots {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");

    private final MetricQuery query;
    private final Duration width;

    /**
     * The slots of this query.
     *
     * @param answered the resolution that the answer names, should it not be the one that was asked for; null when it names none
     */
    Slots(MetricQuery query, @Nullable String answered) {
        this.query = query;
        this.width = width(answered).or(() -> width(query.resolution())).orElse(Duration.ZERO);
    }

    boolean contain(Instant end) {
        return !end.minus(width).isBefore(query.from()) && !end.isAfter(query.to());
    }

    private static Optional<Duration> width(@Nullable String resolution) {
        Matcher matcher = SPAN.matcher(resolution == null ? "" : resolution);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
