package io.unbreakable.quality;

import java.util.Locale;

/** How tables and their cells are written. */
final class Markdown {
    private Markdown() {}

    static String head(String... cells) {
        return row(cells) + "|---".repeat(cells.length) + "|\n";
    }

    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    static String shift(double shift) {
        return shift == 0 ? "none" : "+%.0f %%".formatted(shift * 100);
    }

    static String decisions(Tally tally) {
        return String.format(
                Locale.ROOT, "%.1f / %.1f / %.1f", tally.pass() * 100, tally.fail() * 100, tally.inconclusive() * 100);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100).replace(".0 ", " ");
    }
}
