package io.unbreakable.report.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.domain.Decision;
import io.unbreakable.report.domain.Finding;
import io.unbreakable.report.domain.Note;
import io.unbreakable.report.domain.SecondLook;
import io.unbreakable.report.domain.ValidationDocument;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A validation as programs get it. What is not known yet is missing.
 *
 * @param state waiting, measuring or decided
 * @param build what people call it
 * @param baseline what it was compared with: an environment or earlier runs
 * @param objectives missing in lists
 */
record ValidationAnswer(
        String id,
        @Nullable String pipeline,
        @Nullable String pipelineArn,
        @Nullable String executionId,
        @Nullable String gate,
        @Nullable String environment,
        @Nullable String comparison,
        @Nullable String build,
        @Nullable String mode,
        String state,
        @Nullable Verdict verdict,
        @Nullable Reason reason,
        @Nullable Double score,
        @Nullable String sentence,
        @Nullable String message,
        @JsonProperty("final") boolean isFinal,
        int attempt,
        @Nullable Instant requestedAt,
        @Nullable Window window,
        @Nullable Window baselineWindow,
        @Nullable BaselineSource baseline,
        @Nullable Instant dueAt,
        @Nullable Instant evaluatedAt,
        @Nullable Decision decision,
        @Nullable Note invalidated,
        @Nullable Note pinned,
        @Nullable SecondLook secondLook,
        @Nullable Evidence evidence,
        @Nullable List<ObjectiveAnswer> objectives) {

    static ValidationAnswer brief(ValidationDocument document, Instant now) {
        return of(document, now, null);
    }

    static ValidationAnswer full(ValidationDocument document, Instant now) {
        Finding finding = document.finding();
        return of(
                document,
                now,
                finding == null
                        ? List.of()
                        : finding.judgement().objectives().stream()
                                .map(ObjectiveAnswer::of)
                                .toList());
    }

    private static ValidationAnswer of(
            ValidationDocument document, Instant now, @Nullable List<ObjectiveAnswer> objectives) {
        var validation = document.validation();
        var deployment = validation == null ? null : validation.deployment();
        var finding = document.finding();
        var judgement = finding == null ? null : finding.judgement();
        return new ValidationAnswer(
                document.id(),
                validation == null ? null : validation.execution().pipeline(),
                validation == null ? null : validation.execution().pipelineArn(),
                validation == null ? null : validation.execution().executionId(),
                validation == null ? null : validation.gate().name(),
                validation == null ? null : validation.environment(),
                validation == null ? null : validation.comparison(),
                deployment == null ? null : deployment.label(),
                validation == null ? null : validation.gate().mode().name().toLowerCase(Locale.ROOT),
                document.state(now).name().toLowerCase(Locale.ROOT),
                judgement == null ? null : judgement.verdict(),
                judgement == null ? null : judgement.reason(),
                judgement == null ? null : judgement.score(),
                finding == null ? null : finding.sentence(),
                finding == null ? null : finding.message(),
                finding != null && finding.isFinal(),
                document.attempt(),
                validation == null ? null : validation.requestedAt(),
                document.window(),
                finding == null ? null : finding.baselineWindow(),
                judgement == null ? null : judgement.baseline(),
                document.dueAt(),
                finding == null ? null : finding.evaluatedAt(),
                document.decision(),
                document.invalidated(),
                document.pinned(),
                document.secondLook(),
                finding == null ? null : finding.evidence(),
                objectives);
    }
}
