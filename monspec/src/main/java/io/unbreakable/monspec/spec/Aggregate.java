package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a time series become one number.
 *
 * @param text as the file writes it: {@code avg}, {@code min}, {@code max}, {@code sum}, {@code count}, {@code value},
 *     {@code median}, or {@code p} and a percentile between 0 and 100, such as {@code p90} or {@code p99.9}
 */
public record Aggregate(String text) {
    private static final List<String> WORDS = List.of("avg", "min", "max", "sum", "count", "median", "value");
    private static final Map<String, String> SYNONYMS =
            Map.of("average", "avg", "mean", "avg", "minimum", "min", "maximum", "max", "total", "sum");
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,3})?)");

    public Aggregate {
        requireNonNull(text, "text");
        if (!isKnown(text)) {
            throw new IllegalArgumentException("unknown aggregate: " + text);
        }
    }

    /** The aggregate with this text, null when there is none. */
    static @Nullable Aggregate of(String text) {
        return isKnown(text) ? new Aggregate(text) : null;
    }

    /** What an unknown text was probably meant to be, as a question; null when nobody can tell. */
    static @Nullable String suggestion(String text) {
        var percentile = text.replaceAll("[^0-9.]", "");
        return isKnown("p" + percentile)
                ? "Did you mean \"p%s\"?".formatted(percentile)
                : Nearest.question(SYNONYMS.getOrDefault(text.toLowerCase(Locale.ROOT), text), WORDS);
    }

    /** Whether this is the median or another percentile. */
    public boolean isPercentile() {
        return text.equals("median") || PERCENTILE.matcher(text).matches();
    }

    /** The transformation of a Dynatrace v2 metric selector, without its colon. */
    public String transformation() {
        if (text.equals("median")) {
            return "percentile(50)";
        }
        return isPercentile() ? "percentile(" + text.substring(1) + ")" : text;
    }

    private static boolean isKnown(String text) {
        var percentile = PERCENTILE.matcher(text);
        return WORDS.contains(text) || (percentile.matches() && Double.parseDouble(percentile.group(1)) > 0);
    }
}
