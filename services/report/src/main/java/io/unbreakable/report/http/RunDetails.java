package io.unbreakable.report.http;

import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.Finding;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a run may want to know besides its verdict.
 *
 * @param baseline what the run was compared with, in words; null for nothing
 * @param evidence null while nothing was measured
 * @param timeline of the execution, earliest first
 */
record RunDetails(
        @Nullable String baseline,
        @Nullable EvidenceView evidence,
        List<ExecutionPage.Line> timeline,
        List<ConsoleLinks.Link> links,
        String historyHref,
        Validation validation) {

    /** What was asked for one objective on one side, and what came back. */
    record Asked(EvidenceView.Question question, EvidenceView.Answer answer) {}

    static RunDetails of(
            Validation validation,
            @Nullable Finding finding,
            @Nullable Window window,
            @Nullable ExecutionDocument execution,
            @Nullable EvidenceView evidence,
            Optional<URI> dynatrace) {
        return new RunDetails(
                finding == null ? null : baseline(finding.judgement().baseline()),
                evidence,
                execution == null ? List.of() : ExecutionPage.lines(execution),
                ConsoleLinks.of(validation, window, dynatrace),
                Links.history(
                        validation.execution().pipeline(), validation.gate().name()),
                validation);
    }

    /** What was asked for this objective. */
    public List<Asked> asked(String objective) {
        return evidence == null
                ? List.of()
                : evidence.questions().stream()
                        .flatMap(question -> question.answers().stream()
                                .filter(answer -> answer.objectives().contains(objective))
                                .map(answer -> new Asked(question, answer)))
                        .toList();
    }

    /** The address of an objective's trend. */
    public String trend(String objective) {
        return Links.trend(validation.execution().pipeline(), validation.gate().name(), objective);
    }

    private static @Nullable String baseline(@Nullable BaselineSource source) {
        return switch (source) {
            case BaselineSource.Environment(var name, var shift) ->
                shift.isZero() ? name + ", at the same time" : name + ", " + Display.words(shift) + " earlier";
            case BaselineSource.Runs(var aggregate, var pinned, var runs) ->
                Stream.of(
                                pinned ? "the pinned run" : runs.size() + " earlier runs",
                                runs.size() > 1 ? "their " + aggregate.name().toLowerCase(java.util.Locale.ROOT) : "")
                        .filter(text -> !text.isEmpty())
                        .reduce((left, right) -> left + ", " + right)
                        .orElse("");
            case null -> null;
        };
    }
}
