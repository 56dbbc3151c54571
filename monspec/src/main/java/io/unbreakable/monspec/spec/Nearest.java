package io.unbreakable.monspec.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a misspelt word was probably meant to be. Capital letters make no difference. */
public final class Nearest {
    /** Nobody meant a word of which more than a third is different. */
    private static final int ALIKE = 3;
    /** More of a word is not looked at. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The candidate that is most like the word, null when none is alike. */
    public static @Nullable String of(String word, Collection<String> candidates) {
        var nearest = most(word, candidates);
        return nearest != null && distance(word, nearest) * ALIKE <= Math.max(word.length(), nearest.length())
                ? nearest
                : null;
    }

    /** The candidate that is most like the word, however little that is; null when there is none. */
    public static @Nullable String most(String word, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElse(null);
    }

    /** A question for people: {@code Did you mean "upperlimit"?}; null when no candidate is alike. */
    public static @Nullable String question(String word, Collection<String> candidates) {
        var nearest = of(word, candidates);
        return nearest == null ? null : "Did you mean \"%s\"?".formatted(nearest);
    }

    /** Levenshtein's distance of the beginnings of two words. */
    private static int distance(String one, String other) {
        var left = beginning(one);
        var right = beginning(other);
        var row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(LONGEST, word.length())).toLowerCase(Locale.ROOT);
    }
}
