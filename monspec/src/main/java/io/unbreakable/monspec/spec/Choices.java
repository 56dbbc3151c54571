package io.unbreakable.monspec.spec;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
        var words = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!words.contains(text)) {
            var sentence = "%s must be %s, but is \"%s\".".formatted(section.at(field), quoted(words), text);
            section.refuse(Code.UNKNOWN_CHOICE, field, sentence, Nearest.question(text, words));
            return otherwise;
        }
        return otherwise.getDeclaringClass().getEnumConstants()[words.indexOf(text)];
    }

    /** {@code 90s}, {@code 5m} or {@code 1h}, at most a week. */
    static Duration duration(Section section, String field, Duration otherwise) {
        var text = section.text(field);
        if (text == null) {
            return otherwise;
        }
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            section.refuse(
                    Code.WRONG_DURATION,
                    field,
                    "%s must be a duration like 90s, 5m or 1h, but is \"%s\".".formatted(section.at(field), text));
            return otherwise;
        }
        var number = Long.parseLong(matcher.group(1));
        var duration = switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        if (duration.compareTo(LONGEST) > 0) {
            section.refuse(Code.OUT_OF_RANGE, field, section.at(field) + " must not be longer than 7 days.");
        }
        return duration;
    }

    /** A whole number of seconds, at least 0; zero when left out. */
    static Duration seconds(Section section, String field) {
        var number = section.amount(field);
        if (number == null) {
            return Duration.ZERO;
        }
        if (number != Math.rint(number) || number > 366 * 86_400) {
            var sentence = section.at(field) + " must be a whole number of seconds, at most a year.";
            section.refuse(Code.OUT_OF_RANGE, field, sentence);
        }
        return Duration.ofSeconds(number.longValue());
    }

    /** A text of the form {@code one/other}; null when left out. */
    static @Nullable String pair(Section section, String field, String form) {
        var text = section.text(field);
        if (text != null && !PAIR.matcher(text).matches()) {
            var sentence = "%s must have the form %s, but is \"%s\".".formatted(section.at(field), form, text);
            section.refuse(Code.WRONG_FORM, field, sentence);
        }
        return text;
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" or "));
    }
}
