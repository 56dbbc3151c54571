package io.unbreakable.monspec.text;

import java.util.function.IntPredicate;

/**
 * Text from outside where people read it: nothing in it moves, hides or turns around what stands beside it, and everything that
 * takes Unicode takes it. What cannot stay becomes {@code U+FFFD}, so that it is seen that something was there.
 */
public final class PlainText {
    private static final int INSTEAD = 0xFFFD;

    private PlainText() {}

    /** The same text; its lines and tabs stay as they are. */
    public static String of(String text) {
        return only(text, PlainText::isPlain);
    }

    /** The same text, of which every character is one, but may do what it likes. */
    public static String unicode(String text) {
        return only(text, PlainText::isCharacter);
    }

    /** The same text in one line. */
    public static String line(String text) {
        return of(text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip());
    }

    /**
     * The beginning of the text, with an ellipsis where it is longer; no character is cut in two.
     *
     * @param maxLength in UTF-16 units, at least 2
     */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = maxLength - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String only(String text, IntPredicate good) {
        return text.codePoints().allMatch(good)
                ? text
                : text.codePoints()
                        .map(character -> good.test(character) ? character : INSTEAD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Whether every character of the text is one: no half of a pair, and none that Unicode keeps for itself. */
    public static boolean isUnicode(String text) {
        return text.codePoints().allMatch(PlainText::isCharacter);
    }

    private static boolean isPlain(int character) {
        return isCharacter(character)
                && !isBidiControl(character)
                && !isHidden(character)
                && (character == '\n' || character == '\t' || !Character.isISOControl(character));
    }

    private static boolean isCharacter(int character) {
        return Character.getType(character) != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE
                && (character < 0xFDD0 || character > 0xFDEF);
    }

    /** Marks, embeddings, overrides and isolates: they change the order of what follows. */
    private static boolean isBidiControl(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /** Spaces without width, and tags: they are not seen. Joiners stay, which emoji and scripts need. */
    private static boolean isHidden(int character) {
        return character == 0x200B
                || character == 0x2060
                || character == 0xFEFF
                || (character >= 0xE0000 && character <= 0xE007F);
    }
}
