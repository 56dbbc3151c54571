package io.unbreakable.sandbox.monitor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from and to: milliseconds, ISO with or without zone, or relative to now (reference section 2.1). */
final class TimeExpression {

    private static final Pattern RELATIVE = Pattern.compile("now(?:([+-])(\\d+)([smhdwMy]))?(?:/([mhdwMy]))?");

    private TimeExpression() {}

    static Instant parse(@Nullable String text, Duration defaultBack, Instant now) {
        if (text == null) {
            return now.minus(defaultBack);
        }
        try {
            Matcher relative = RELATIVE.matcher(text);
            return relative.matches() ? relative(relative, now) : absolute(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw ApiException.bad("Unable to parse the time '" + text + "'.");
        }
    }

    private static Instant absolute(String text) {
        if (text.matches("-?\\d+")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        String iso = text.replace(' ', 'T');
        return iso.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static Instant relative(Matcher parts, Instant now) {
        ZonedDateTime time = now.atZone(ZoneOffset.UTC);
        if (parts.group(1) != null) {
            TemporalAmount amount = amount(Integer.parseInt(parts.group(2)), parts.group(3));
            time = parts.group(1).equals("-") ? time.minus(amount) : time.plus(amount);
        }
        return (parts.group(4) == null ? time : rounded(time, parts.group(4))).toInstant();
    }

    private static TemporalAmount amount(int count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Period.ofDays(count);
            case "w" -> Period.ofWeeks(count);
            case "M" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static ZonedDateTime rounded(ZonedDateTime time, String unit) {
        return switch (unit) {
            case "m" -> time.truncatedTo(ChronoUnit.MINUTES);
            case "h" -> time.truncatedTo(ChronoUnit.HOURS);
            case "d" -> time.truncatedTo(ChronoUnit.DAYS);
            case "w" ->
                time.truncatedTo(ChronoUnit.DAYS).minusDays(time.getDayOfWeek().getValue() - 1L);
            case "M" -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            default -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
        };
    }
}
