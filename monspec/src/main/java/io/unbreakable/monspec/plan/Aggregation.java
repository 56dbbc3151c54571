package io.unbreakable.monspec.plan;

import io.unbreakable.monspec.spec.Aggregate;
import java.util.List;
import java.util.Locale;

/** How a metric becomes one number: which of the language's aggregates make sense for it. */
enum Aggregation {
    /** A distribution: everything makes sense. */
    SUMMARY("avg", "avg, min, max, sum, count"),
    /** A measured state. */
    GAUGE("avg", "avg, min, max"),
    /** A quotient, which only its own average describes. */
    RATIO("avg", "avg"),
    /** A number of things in the window. */
    COUNTER("count", "count, sum, value"),
    /** A number of things per minute, whatever the length of the window. */
    RATE("count", "count, sum, value, avg");

    private final String natural;
    private final String words;

    Aggregation(String natural, String words) {
        this.natural = natural;
        this.words = words;
    }

    static Aggregation of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The aggregate that is meant when the file names none. */
    Aggregate natural() {
        return new Aggregate(natural);
    }

    boolean allows(Aggregate aggregate) {
        return aggregate.isPercentile()
                ? this == SUMMARY
                : List.of(words.split(", ")).contains(aggregate.text());
    }

    String allowed() {
        return words + (this == SUMMARY ? ", median and percentiles" : "");
    }

    /** The end of a v2 selector that merges all entities into one number. */
    String transformations(Aggregate aggregate) {
        return ":splitBy():"
                + switch (this) {
                    case SUMMARY, GAUGE, RATIO -> aggregate.transformation();
                    case COUNTER -> "value";
                    case RATE -> "value:rate(1m)";
                };
    }

    /** The unit of the aggregate of values in this unit: how many there are is a count of whatever. */
    String unit(Aggregate aggregate, String unit) {
        return this == SUMMARY && aggregate.text().equals("count") ? "Count" : unit;
    }

    /** The aggregate in words, where there is more than one. */
    String describe(String aggregate, String label) {
        if (this != SUMMARY && this != GAUGE) {
            return label;
        }
        return switch (aggregate) {
            case "avg" -> "average " + label;
            case "min" -> "minimum " + label;
            case "max" -> "maximum " + label;
            case "median" -> "median " + label;
            default -> label + " " + aggregate;
        };
    }
}
