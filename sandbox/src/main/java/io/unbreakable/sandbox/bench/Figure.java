package io.unbreakable.sandbox.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure that was measured.
 *
 * @param name what it is
 * @param value by the clock on the wall, unless the unit says otherwise
 * @param target what has been promised, in words; null for nothing
 * @param met whether the promise is kept; null when there is none
 * @param note what belongs to it, such as the processor time; null for nothing
 */
@JsonPropertyOrder({"name", "value", "unit", "target", "met", "note"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
        String name,
        double value,
        String unit,
        @Nullable String target,
        @Nullable Boolean met,
        @Nullable String note) {
    Figure {
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
    }

    /** A figure of which nothing was promised. */
    static Figure of(String name, double value, String unit, @Nullable String note) {
        return new Figure(name, value, unit, null, null, note);
    }

    /** A figure that was promised to be at most so much. */
    static Figure atMost(double bound, String name, double value, String unit, @Nullable String note) {
        return new Figure(name, value, unit, String.format(Locale.ROOT, "at most %,.0f", bound), value <= bound, note);
    }

    /** As a line of the table. */
    String line() {
        String promise = target == null ? "" : target + ": " + (Boolean.TRUE.equals(met) ? "met" : "not met");
        return String.format(
                        Locale.ROOT,
                        "%-62s %,10.1f %-14s %-22s %s",
                        name,
                        value,
                        unit,
                        promise,
                        note == null ? "" : note)
                .stripTrailing();
    }
}
