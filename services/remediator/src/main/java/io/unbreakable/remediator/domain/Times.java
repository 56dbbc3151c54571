package io.unbreakable.remediator.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words. */
final class Times {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** For example {@code 4 minutes}; seconds below two minutes, hours from two hours on. */
    static String words(Duration time) {
        if (time.toMinutes() < 2) {
            return count(time.toSeconds(), "second");
        }
        return time.toHours() < 2 ? count(time.toMinutes(), "minute") : count(time.toHours(), "hour");
    }

    /** The time of day in UTC. */
    static String clock(Instant time) {
        return CLOCK.format(time) + " UTC";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
