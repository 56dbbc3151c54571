package io.unbreakable.monspec.explain;

import static io.unbreakable.monspec.explain.Units.format;

import io.unbreakable.monspec.judge.ChangeInterval;
import org.jspecify.annotations.Nullable;

/** How large a change may be as far as the samples show, in words in parentheses: {@code (3 % below to 27 % above)}. */
final class ChangeWords {
    private ChangeWords() {}

    /** With a space in front; nothing when there are no samples. */
    static String of(@Nullable ChangeInterval change) {
        if (change == null) {
            return "";
        }
        var low = change.low();
        var high = change.high();
        if (low == null) {
            return high == null ? " (how much is not known)" : " (at most %s)".formatted(end(high));
        }
        if (high == null) {
            return " (at least %s)".formatted(end(low));
        }
        return low < 0 == high < 0
                ? " (%s to %s)".formatted(size(low < 0 ? high : low), end(low < 0 ? low : high))
                : " (%s to %s)".formatted(end(low), end(high));
    }

    private static String end(double percent) {
        return percent == 0 ? "the same" : size(percent) + (percent < 0 ? " below" : " above");
    }

    private static String size(double percent) {
        return format(Math.abs(percent), "Percent");
    }
}
