package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a performance signature.
 *
 * @param kind what {@code subject} names
 * @param subject the time series or the Smartscape relation as the file writes it
 * @param aggregate null when the file leaves it out: what is natural for the metric is then meant
 * @param upperLimit fixed limit in the metric's unit; null for none
 * @param lowerLimit fixed limit in the metric's unit; null for none
 * @param floor absolute deviation that is always allowed; null when the file leaves it out
 */
public record SignatureSpec(
        Kind kind,
        String subject,
        @Nullable Aggregate aggregate,
        Validate validate,
        @Nullable Double upperLimit,
        @Nullable Double lowerLimit,
        @Nullable Double floor) {

    /** What an entry measures. */
    public enum Kind {
        TIMESERIES,
        SMARTSCAPE
    }

    /** The boundary of the allowed band that is checked. */
    public enum Validate {
        UPPER,
        LOWER
    }

    public SignatureSpec {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(validate, "validate");
    }

    /** Whether the entry has a limit of its own, which replaces the comparison. */
    public boolean hasFixedLimit() {
        return upperLimit != null || lowerLimit != null;
    }
}
