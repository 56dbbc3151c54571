package io.unbreakable.report.http;

import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Revision;
import io.unbreakable.report.domain.RemediationDocument;
import io.unbreakable.report.domain.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remediation as pages show it.
 *
 * @param bad what people call the bad build; null when there was not even a candidate
 * @param target what people call the build that came back; null when none did
 */
record RemediationView(
        RemediationAnswer answer,
        Mark mark,
        @Nullable String url,
        @Nullable String executionHref,
        @Nullable String bad,
        @Nullable String target,
        @Nullable Instant at,
        List<Refusal> refusals) {

    /** Why nothing was done, the code in words. */
    record Refusal(String reason, String message, Instant at) {}

    static RemediationView of(RemediationDocument document) {
        RemediationAnswer answer = RemediationAnswer.of(document);
        var about = document.remediation();
        RemediationStarted started = document.started() == null ? document.dryRun() : document.started();
        return new RemediationView(
                answer,
                mark(document),
                ProblemView.followable(answer.url()),
                about == null || about.execution() == null ? null : Links.execution(about.execution()),
                answer.badBuild() == null ? answer.badDeployment() : answer.badBuild(),
                started == null ? null : name(started.targetLabel(), started.target()),
                document.firstAt(),
                answer.refusals().stream()
                        .sorted(Comparator.comparing(RemediationAnswer.Refusal::refusedAt))
                        .map(refused -> new Refusal(Words.of(refused.reason()), refused.message(), refused.refusedAt()))
                        .toList());
    }

    private static String name(@Nullable String label, Revision revision) {
        return label == null ? revision.key() : label;
    }

    private static Mark mark(RemediationDocument document) {
        if (document.finished() != null) {
            return Mark.of(document.finished().outcome());
        }
        if (document.started() != null) {
            return new Mark("measuring", "running");
        }
        return document.dryRun() != null ? new Mark("neutral", "dry run") : new Mark("inconclusive", "refused");
    }
}
