package io.unbreakable.monspec.spec;

import java.util.Locale;

/** What kind of problem a file has. The codes are stable: people may name them where they decide to live with one. */
public enum Code {
    /** Not JSON, or not finished. */
    SYNTAX(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    DUPLICATE_KEY(Severity.ERROR),
    /** Two comparisons, methods or gates of the same name. */
    DUPLICATE_NAME(Severity.ERROR),
    /** No service at all, or a service without objectives that compares. */
    EMPTY(Severity.ERROR),
    /** More objectives than a service may have. */
    TOO_MANY(Severity.ERROR),
    WRONG_TYPE(Severity.ERROR),
    MISSING_FIELD(Severity.ERROR),
    /** Two fields that exclude each other. */
    CONTRADICTION(Severity.ERROR),
    /** Not one of the words that the field takes. */
    UNKNOWN_CHOICE(Severity.ERROR),
    /** A text that does not have the form the field takes. */
    WRONG_FORM(Severity.ERROR),
    WRONG_DURATION(Severity.ERROR),
    /** A number outside of what the field takes. */
    OUT_OF_RANGE(Severity.ERROR),
    /** A tolerance, a floor or a shift below zero. */
    NEGATIVE(Severity.ERROR),
    /** A comparison or a gate names an environment that the service does not have. */
    UNKNOWN_ENVIRONMENT(Severity.ERROR),
    /** A gate names a comparison that the service does not have. */
    UNKNOWN_COMPARISON(Severity.ERROR),
    /** A gate guards another environment than its comparison judges. */
    MISMATCH(Severity.ERROR),
    UNKNOWN_METRIC(Severity.ERROR),
    /** An aggregate that makes no sense for the metric. */
    WRONG_AGGREGATE(Severity.ERROR),
    /** A metric of other entities than those that are compared. */
    MISPLACED_METRIC(Severity.ERROR),
    /** Entities that Dynatrace cannot be asked for. */
    UNSELECTABLE(Severity.ERROR),
    /** Anything else that keeps a comparison from being measured and judged. */
    UNPLANNABLE(Severity.ERROR),
    /** The file may say it, and nothing in the language knows it. */
    UNKNOWN_FIELD(Severity.WARNING),
    /** A field of the language behind an underscore. */
    SWITCHED_OFF(Severity.WARNING),
    /** Something that is there, but that nothing uses. */
    UNUSED(Severity.WARNING),
    /** The same thing, asked for twice. */
    REPEATED(Severity.WARNING),
    /** What is compared with itself, and cannot but be the same. */
    SAME_SIDES(Severity.WARNING),
    /** A window that lies where the release cannot be seen. */
    WINDOW(Severity.WARNING),
    /** Longer than what it is for. */
    TOO_LONG(Severity.WARNING),
    /** No value can be like that, so no release can pass. */
    NEVER_HOLDS(Severity.WARNING),
    /** Every value is like that, so no release can fail. */
    ALWAYS_HOLDS(Severity.WARNING),
    /** A number that would make more sense in percent, or in another unit. */
    SUSPICIOUS_NUMBER(Severity.WARNING);

    /** Whether the file can be used all the same. */
    public enum Severity {
        /** The file, or the comparison or gate that needs this part of it, is refused. */
        ERROR,
        /** Allowed, and probably not what is meant. */
        WARNING;

        /** In small letters, as people and JSON answers write it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** In small letters with dashes: {@code unknown-field}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
