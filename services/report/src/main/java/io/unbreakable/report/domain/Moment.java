package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an execution.
 *
 * @param kind pipeline, deployment, gate, approval or remediation
 * @param subject what it happened to
 * @param text what happened
 * @param validationId the run it is about; null for none
 */
public record Moment(
        Instant at,
        String kind,
        String subject,
        String text,
        @Nullable String validationId) {
    /** Earliest first. */
    public static final Comparator<Moment> ORDER = Comparator.comparing(Moment::at);

    public Moment {
        requireNonNull(at, "at");
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(text, "text");
    }
}
