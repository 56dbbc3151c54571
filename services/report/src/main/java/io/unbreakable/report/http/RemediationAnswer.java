package io.unbreakable.report.http;

import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Revision;
import io.unbreakable.report.domain.RemediationDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remediation, or the refusal of one, as programs get it.
 *
 * @param state started, dryRun, finished or refused
 * @param target the revision that was, or would have been, deployed again
 * @param deploymentId of our own deployment
 */
record RemediationAnswer(
        String id,
        String state,
        @Nullable String pipeline,
        @Nullable String executionId,
        @Nullable String environment,
        @Nullable String cause,
        @Nullable String title,
        @Nullable String url,
        @Nullable String badDeployment,
        @Nullable String badBuild,
        @Nullable Revision target,
        @Nullable String targetBuild,
        @Nullable String choice,
        @Nullable String deploymentId,
        @Nullable Instant startedAt,
        @Nullable RemediationOutcome outcome,
        @Nullable String message,
        @Nullable Instant finishedAt,
        List<Refusal> refusals) {

    /** Why nothing was done. */
    record Refusal(RefusalReason reason, String message, Instant refusedAt) {}

    static RemediationAnswer of(RemediationDocument document) {
        Remediation about = document.remediation();
        RemediationStarted started = document.started() == null ? document.dryRun() : document.started();
        var finished = document.finished();
        var refused = document.refusals().values().stream().findFirst().orElse(null);
        return new RemediationAnswer(
                document.id(),
                state(document),
                about == null || about.execution() == null
                        ? null
                        : about.execution().pipeline(),
                about == null || about.execution() == null
                        ? null
                        : about.execution().executionId(),
                about == null ? null : about.environment(),
                about != null ? about.cause() : refused == null ? null : refused.cause(),
                about != null ? about.title() : refused == null ? null : refused.title(),
                about != null ? about.url() : refused == null ? null : refused.url(),
                about == null ? null : about.badDeployment().deploymentId(),
                about == null ? null : about.badDeployment().label(),
                started == null ? null : started.target(),
                started == null ? null : started.targetLabel(),
                started == null ? null : started.choice(),
                started == null ? null : started.deploymentId(),
                started == null ? null : started.startedAt(),
                finished == null ? null : finished.outcome(),
                finished == null ? null : finished.message(),
                finished == null ? null : finished.finishedAt(),
                refusals(document));
    }

    private static String state(RemediationDocument document) {
        if (document.finished() != null) {
            return "finished";
        }
        if (document.started() != null) {
            return "started";
        }
        return document.dryRun() != null ? "dryRun" : "refused";
    }

    private static List<Refusal> refusals(RemediationDocument document) {
        return document.refusals().values().stream()
                .sorted(Comparator.comparing(RemediationRefused::refusedAt))
                .map(refused -> new Refusal(refused.reason(), refused.message(), refused.refusedAt()))
                .toList();
    }
}
