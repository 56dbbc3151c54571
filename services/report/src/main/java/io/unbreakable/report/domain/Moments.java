package io.unbreakable.report.domain;

import io.unbreakable.contracts.ApprovalClosed;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.DeploymentAnnounced;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.monspec.explain.Sentences;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as moments in the timeline of an execution. */
final class Moments {
    private Moments() {}

    /** The moment; null for an event that is no moment of an execution. */
    static @Nullable Moment of(EventData event) {
        return switch (event) {
            case ExecutionChanged e -> new Moment(e.at(), "pipeline", step(e), Words.state(e.state()), null);
            case DeploymentStarted e ->
                deployment(
                        e.startedAt(),
                        e.environment(),
                        "started",
                        e.deployment().deploymentId());
            case DeploymentFinished e ->
                deployment(
                        e.finishedAt(),
                        e.environment(),
                        Words.of(e.status()),
                        e.deployment().deploymentId());
            case DeploymentAnnounced e -> new Moment(e.announcedAt(), "deployment", e.environment(), Words.of(e), null);
            case ValidationRequested e -> gate(e.validation().requestedAt(), e.validation(), "validation requested");
            case ValidationDue e ->
                gate(e.dueAt(), e.validation(), "window over, asking for the values" + attempt(e.attempt()));
            case ValidationExtended e -> gate(e.extendedAt(), e.validation(), "too little data, window extended");
            case ValidationExpired e -> gate(e.expiredAt(), e.validation(), "expired: " + Words.of(e.reason()));
            case ValidationEvaluated e -> gate(e.evaluatedAt(), e.validation(), verdict(e));
            case ApprovalWaiting e -> approval(e.waitingSince(), e.approval().path(), "waits for an answer");
            case ApprovalDecided e -> approval(e.decidedAt(), e.approval().path(), Words.of(e.outcome()));
            case ApprovalClosed e -> approval(e.closedAt(), e.approval().path(), Words.of(e.outcome()));
            case RemediationStarted e ->
                remediation(e.startedAt(), e.remediation().environment(), started(e));
            case RemediationFinished e ->
                remediation(e.finishedAt(), e.remediation().environment(), e.message());
            case RemediationRefused e ->
                remediation(
                        e.refusedAt(),
                        e.remediation() == null ? "" : e.remediation().environment(),
                        e.message());
            default -> null;
        };
    }

    private static String step(ExecutionChanged changed) {
        String path = Stream.of(changed.stage(), changed.action())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? "Execution" : path;
    }

    private static Moment deployment(Instant at, String environment, String what, String id) {
        return new Moment(at, "deployment", environment, "deployment " + id + " " + what, null);
    }

    private static Moment gate(Instant at, Validation validation, String text) {
        return new Moment(at, "gate", validation.gate().name(), text, validation.id());
    }

    private static Moment approval(Instant at, String path, String text) {
        return new Moment(at, "approval", path, text, null);
    }

    private static Moment remediation(Instant at, String environment, String text) {
        return new Moment(at, "remediation", environment, text, null);
    }

    private static String verdict(ValidationEvaluated evaluated) {
        return Sentences.brief(evaluated.judgement(), 300)
                + (evaluated.isFinal() ? "" : ", not final")
                + attempt(evaluated.attempt());
    }

    private static String attempt(int attempt) {
        return attempt > 1 ? " (attempt " + attempt + ")" : "";
    }

    private static String started(RemediationStarted started) {
        String target = started.targetLabel() == null ? started.target().key() : started.targetLabel();
        return (started.dryRun() ? "dry run, would deploy " : "deploying ") + target + " again: " + started.choice();
    }
}
