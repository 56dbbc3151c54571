package io.unbreakable.report.http;

import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.explain.Units;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.ObjectiveResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An objective as pages show it.
 *
 * @param value measured, with its unit; a dash for no data
 * @param limit the tightest limits that applied, with unit; a dash for none
 * @param used how much of the limit is used, 0 to 125, where 100 is the limit; null when that cannot be said
 * @param usedText the same as a text, not cut off
 * @param shareText the same in a few letters; empty when that cannot be said
 */
record ObjectiveRow(
        String name,
        Mark mark,
        String value,
        String baseline,
        String limit,
        @Nullable Integer used,
        @Nullable String usedText,
        String shareText,
        String sentence) {
    private static final String NONE = "–";
    private static final int WIDEST = 125;

    static ObjectiveRow of(ObjectiveResult result, @Nullable BaselineSource beside) {
        Double share = share(result);
        return new ObjectiveRow(
                result.name(),
                Mark.of(result.verdict()),
                number(result.value(), result.unit()),
                number(result.baseline(), result.unit()),
                limit(result.upperLimit(), result.lowerLimit(), result.unit()),
                share == null ? null : (int) Math.round(Math.clamp(share, 0, WIDEST)),
                share == null ? null : text(share),
                share == null ? "" : brief(share),
                capitalised(Sentences.of(result, beside)) + ".");
    }

    static String number(@Nullable Double number, @Nullable String unit) {
        return number == null ? NONE : Units.format(number, unit);
    }

    static String limit(@Nullable Double upperLimit, @Nullable Double lowerLimit, @Nullable String unit) {
        String upper = upperLimit == null ? "" : "up to " + number(upperLimit, unit);
        String lower = lowerLimit == null ? "" : "from " + number(lowerLimit, unit);
        String both = (lower + " " + upper).strip();
        return both.isEmpty() ? NONE : both;
    }

    /** How much of the nearer limit is used, in percent; null without a value or a limit other than 0. */
    private static @Nullable Double share(ObjectiveResult result) {
        Double value = result.value();
        if (value == null) {
            return null;
        }
        Double ofUpper = quotient(value, result.upperLimit());
        Double ofLower = result.lowerLimit() == null ? null : quotient(result.lowerLimit(), value);
        if (ofUpper == null || ofLower == null) {
            return ofUpper == null ? ofLower : ofUpper;
        }
        return Math.max(ofUpper, ofLower);
    }

    private static @Nullable Double quotient(double part, @Nullable Double whole) {
        return whole == null || whole <= 0 || part < 0 ? null : 100 * part / whole;
    }

    private static String text(double share) {
        return share >= 1000 ? "over 10 times the limit" : String.format(Locale.ROOT, "%.0f %% of the limit", share);
    }

    private static String brief(double share) {
        return share >= 1000 ? "> 10×" : String.format(Locale.ROOT, "%.0f %%", share);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
