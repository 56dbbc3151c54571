package io.unbreakable.monspec.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers with their units as people write them, with 3 significant digits. */
public final class Units {
    /** As many significant digits as people read. */
    private static final int USUAL_DIGITS = 3;
    /** As many as are shown when it takes that many to tell two numbers apart. */
    private static final int MOST_DIGITS = 9;

    private static final List<String> BYTES = List.of("B", "kB", "MB", "GB", "TB", "PB");

    private Units() {}

    /**
     * A number in a unit as Dynatrace names it: {@code 412 ms} for microseconds, {@code 2.5 %}, {@code 1200 /min}; the bare
     * number when the unit is unknown.
     */
    public static String format(double number, @Nullable String unit) {
        return format(number, unit, USUAL_DIGITS);
    }

    /** Both numbers, with more digits when they would otherwise look the same without being so. */
    static List<String> apart(double left, double right, @Nullable String unit) {
        return apart(left, right, unit, USUAL_DIGITS);
    }

    static List<String> apart(double left, double right, @Nullable String unit, int fewestDigits) {
        var digits = fewestDigits;
        while (left != right
                && digits < MOST_DIGITS
                && format(left, unit, digits).equals(format(right, unit, digits))) {
            digits++;
        }
        return List.of(format(left, unit, digits), format(right, unit, digits));
    }

    private static String format(double number, @Nullable String unit, int digits) {
        return switch (unit == null ? "" : unit) {
            case "MicroSecond" -> plain(number / 1000, digits) + " ms";
            case "MilliSecond" -> plain(number, digits) + " ms";
            case "Second" -> plain(number, digits) + " s";
            case "Percent" -> plain(number, digits) + " %";
            case "PerMinute" -> plain(number, digits) + " /min";
            case "PerSecond" -> plain(number, digits) + " /s";
            case "Byte" -> bytes(number, digits);
            case "BytePerSecond" -> bytes(number, digits) + "/s";
            case "", "Count" -> plain(number, digits);
            default -> plain(number, digits) + " " + unit;
        };
    }

    private static String bytes(double number, int digits) {
        var size = 0;
        var scaled = number;
        while (Math.abs(scaled) >= 1000 && size < BYTES.size() - 1) {
            scaled /= 1000;
            size++;
        }
        return plain(scaled, digits) + " " + BYTES.get(size);
    }

    private static String plain(double number, int digits) {
        if (number == 0) {
            return "0";
        }
        var rounded = new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros();
        var size = Math.abs(number);
        return size >= 1e15 || size < 1e-9 ? rounded.toString() : rounded.toPlainString();
    }
}
