package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.text.PlainText;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people are told outside of the report.
 *
 * @param id the same for every repetition
 * @param verdict pass, warn, inconclusive or fail; null for a remediation
 * @param title in a few words, in one line
 * @param text in a sentence or two, in one line
 * @param path of the page that tells more
 */
public record Notification(
        String id,
        Kind kind,
        @Nullable String verdict,
        String title,
        String text,
        String path,
        @Nullable String pipeline,
        @Nullable String environment,
        Instant at) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 800;

    public Notification {
        id = PlainText.line(requireNonNull(id, "id"));
        requireNonNull(kind, "kind");
        title = PlainText.cut(PlainText.line(requireNonNull(title, "title")), LONGEST_TITLE);
        text = PlainText.cut(PlainText.line(requireNonNull(text, "text")), LONGEST);
        requireNonNull(path, "path");
        requireNonNull(at, "at");
    }

    /** What it is about. */
    public enum Kind {
        VERDICT,
        REMEDIATION;

        /** As it stands in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What this event is worth telling; null for nothing. Only a final verdict is. */
    public static @Nullable Notification of(EventData event) {
        return switch (event) {
            case ValidationEvaluated e when e.isFinal() -> verdict(e);
            case RemediationStarted e ->
                remediation(
                        e,
                        e.remediation(),
                        e.dryRun() ? "would be remediated (dry run)" : "is being remediated",
                        e.choice(),
                        e.startedAt());
            case RemediationFinished e ->
                remediation(
                        e,
                        e.remediation(),
                        "remediation came to an end: " + Words.of(e.outcome()),
                        e.message(),
                        e.finishedAt());
            case RemediationRefused e ->
                remediation(e, e.remediation(), "is not remediated: " + e.title(), e.message(), e.refusedAt());
            default -> null;
        };
    }

    private static Notification verdict(ValidationEvaluated evaluated) {
        Validation validation = evaluated.validation();
        String verdict = evaluated.judgement().verdict().name().toLowerCase(Locale.ROOT);
        return new Notification(
                evaluated.eventId(),
                Kind.VERDICT,
                verdict,
                "%s of %s in %s: %s"
                        .formatted(
                                validation.gate().name(),
                                HistoryRow.build(validation),
                                validation.execution().pipeline(),
                                verdict),
                Sentences.brief(evaluated.judgement(), LONGEST),
                "/validations/" + validation.id(),
                validation.execution().pipeline(),
                validation.environment(),
                evaluated.evaluatedAt());
    }

    private static Notification remediation(
            EventData event, @Nullable Remediation about, String what, String text, Instant at) {
        String environment = about == null ? null : about.environment();
        return new Notification(
                event.eventId(),
                Kind.REMEDIATION,
                null,
                (environment == null ? "A problem" : environment) + " " + what,
                text,
                "/remediations",
                about == null || about.execution() == null
                        ? null
                        : about.execution().pipeline(),
                environment,
                at);
    }
}
