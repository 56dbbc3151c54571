package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.report.domain.Decision;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.Finding;
import io.unbreakable.report.domain.RunActions;
import io.unbreakable.report.domain.ValidationDocument;
import io.unbreakable.report.domain.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of one validation.
 *
 * @param chip the gate with its mark, and until when it waits
 * @param decided what became of the approval, in words; null until then
 * @param objectives the worst first; empty while there is no finding
 * @param baselineRuns the earlier runs it was compared with; empty for none
 * @param mayInvalidate whether a person can take it out
 * @param mayReevaluate whether a person can have it judged again
 * @param mayPin whether a person can make it the baseline
 * @param planned what is going to be measured; empty once there is a finding
 * @param more what is told below
 */
record RunPage(
        ValidationDocument document,
        Validation validation,
        Chip chip,
        @Nullable String executionHref,
        String build,
        String mode,
        @Nullable Finding finding,
        @Nullable Decision decision,
        @Nullable String decided,
        List<ObjectiveRow> objectives,
        List<BaselineRun> baselineRuns,
        boolean mayInvalidate,
        boolean mayReevaluate,
        boolean mayPin,
        List<String> planned,
        RunDetails more)
        implements TemplateInstance {

    static RunPage of(
            ValidationDocument document,
            Validation validation,
            Chip chip,
            @Nullable ExecutionDocument execution,
            RunDetails more) {
        Finding finding = document.finding();
        Decision decision = document.decision();
        return new RunPage(
                document,
                validation,
                chip,
                Links.execution(validation.execution()),
                build(validation, execution),
                validation.gate().mode().name().toLowerCase(Locale.ROOT),
                finding,
                decision,
                decision == null ? null : Words.of(decision.outcome()),
                finding == null ? List.of() : rows(finding.judgement()),
                finding == null ? List.of() : BaselineRun.of(finding.judgement().baseline()),
                RunActions.againstInvalidating(document) == null,
                RunActions.againstReevaluating(document) == null,
                RunActions.againstPinning(document) == null,
                planned(document),
                more);
    }

    /** An earlier run with its page. */
    record BaselineRun(String id, String href) {
        static List<BaselineRun> of(@Nullable BaselineSource baseline) {
            return baseline instanceof BaselineSource.Runs(var aggregate, var pinned, var runs)
                    ? runs.stream()
                            .map(run -> new BaselineRun(run.id(), Links.validation(run.id())))
                            .toList()
                    : List.of();
        }
    }

    private static String build(Validation validation, @Nullable ExecutionDocument execution) {
        var deployment = validation.deployment();
        if (deployment != null && deployment.label() != null) {
            return deployment.label();
        }
        return execution == null ? validation.execution().executionId() : execution.build();
    }

    private static List<ObjectiveRow> rows(Judgement judgement) {
        return judgement.objectives().stream()
                .sorted(Comparator.comparing(ObjectiveResult::verdict).reversed())
                .map(result -> ObjectiveRow.of(result, judgement.baseline()))
                .toList();
    }

    private static List<String> planned(ValidationDocument document) {
        var plan = document.plan();
        return plan == null
                ? List.of()
                : plan.objectives().stream().map(Objective::name).toList();
    }
}
