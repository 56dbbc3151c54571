package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.criteria.Direction;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options that have a form of their own. */
final class Words {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");

    private Words() {}

    static Direction direction(String word) {
        try {
            return Direction.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("increase, decrease or either, but not " + word);
        }
    }

    /** {@code 90s}, {@code 5m}, {@code 12h} or {@code 14d}. */
    static Duration duration(String word) {
        var matcher = DURATION.matcher(word);
        if (!matcher.matches()) {
            throw new TypeConversionException("a time like 90s, 5m, 12h or 14d, but not " + word);
        }
        var number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
