package io.unbreakable.monspec.spec;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields with a form of their own: one of a few words, a duration, {@code one/other}. */
final class Choices {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smh])");
    private static final Pattern PAIR = Pattern.compile("[^/]+/[^/]+");

    private Choices() {}

    /** One of the constants, written in small letters. */
    static <E extends Enum<E>> E choice(Section section, String field, E otherwise) {
        var text = section.text(field);
        if (text == null) {
            return otherwise;
        }
        var constants = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new Misspelt(
                        "%s must be %s, but is \"%s\".".formatted(section.at(field), words(constants), text)));
    }

    /** {@code 90s}, {@code 5m} or {@code 1h}, at most a week. */
    static Duration duration(Section section, String field, Duration otherwise) {
        var text = section.text(field);
        if (text == null) {
            return otherwise;
        }
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new Misspelt(
                    "%s must be a duration like 90s, 5m or 1h, but is \"%s\".".formatted(section.at(field), text));
        }
        var number = Long.parseLong(matcher.group(1));
        var duration = switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        return atMostAWeek(section, field, duration);
    }

    /** A whole number of seconds, at least 0; zero when left out. */
    static Duration seconds(Section section, String field) {
        var number = section.amount(field);
        if (number == null) {
            return Duration.ZERO;
        }
        if (number != Math.rint(number) || number > 366 * 86_400) {
            throw new Misspelt(section.at(field) + " must be a whole number of seconds, at most a year.");
        }
        return Duration.ofSeconds(number.longValue());
    }

    /** A text of the form {@code one/other}; null when left out. */
    static @Nullable String pair(Section section, String field, String form) {
        var text = section.text(field);
        if (text != null && !PAIR.matcher(text).matches()) {
            throw new Misspelt("%s must have the form %s, but is \"%s\".".formatted(section.at(field), form, text));
        }
        return text;
    }

    private static Duration atMostAWeek(Section section, String field, Duration duration) {
        if (duration.compareTo(LONGEST) > 0) {
            throw new Misspelt(section.at(field) + " must not be longer than 7 days.");
        }
        return duration;
    }

    private static String words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> "\"" + constant.name().toLowerCase(Locale.ROOT) + "\"")
                .collect(Collectors.joining(" or "));
    }
}
