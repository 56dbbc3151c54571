package io.unbreakable.monspec.measure;

import static java.util.Objects.requireNonNull;

/**
 * One thing that a metric source is asked.
 *
 * @param entitySelector whose it is
 * @param subject a metric selector that merges all entities into one series, or a relation
 */
public record Figure(Kind kind, String entitySelector, String subject) {
    public Figure {
        requireNonNull(kind, "kind");
        requireNonNull(entitySelector, "entitySelector");
        requireNonNull(subject, "subject");
    }

    /** What is asked of it. */
    public enum Kind {
        /** A metric over the whole window, as one number. */
        NUMBER,
        /** A metric over time, as one sample per slot. */
        SAMPLES,
        /** The number of distinct other ends of a Smartscape relation. */
        RELATIONS
    }
}
