package io.unbreakable.report.domain;

import io.unbreakable.contracts.ApprovalClosed;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.BaselineUnpinned;
import io.unbreakable.contracts.DeploymentAnnounced;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.TransitionDisabled;
import io.unbreakable.contracts.TransitionEnableRequested;
import io.unbreakable.contracts.TransitionEnabled;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.contracts.ValidationRequested;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The things that an event is about, whose documents it changes.
 *
 * @param validations ids
 * @param remediations ids, as {@link RemediationDocument#idOf} makes them for refusals
 * @param problems ids
 * @param environments names
 */
public record Subjects(
        List<String> validations,
        List<Execution> executions,
        List<String> remediations,
        List<String> problems,
        List<String> environments) {
    public Subjects {
        validations = List.copyOf(validations);
        executions = List.copyOf(executions);
        remediations = List.copyOf(remediations);
        problems = List.copyOf(problems);
        environments = List.copyOf(environments);
    }

    /** What this event is about. */
    public static Subjects of(EventData event) {
        return switch (event) {
            case ExecutionChanged e -> execution(e.execution(), null);
            case DeploymentStarted e -> execution(e.execution(), e.environment());
            case DeploymentFinished e -> execution(e.execution(), e.environment());
            case DeploymentAnnounced e -> execution(e.execution(), e.environment());
            case ApprovalWaiting e -> execution(e.execution(), null);
            case ApprovalClosed e -> execution(e.execution(), null);
            case ApprovalDecided e ->
                new Subjects(e.validationIds(), List.of(e.execution()), List.of(), List.of(), List.of());
            case ValidationRequested e -> validation(e.validation());
            case ValidationDue e -> validation(e.validation());
            case ValidationExpired e -> validation(e.validation());
            case ValidationExtended e -> validation(e.validation());
            case ValidationEvaluated e -> validation(e.validation());
            case ValidationReevaluated e -> validation(e.validation());
            case ReevaluationRequested e -> validation(e.validationId());
            case ValidationInvalidated e -> validation(e.validationId());
            case BaselinePinned e -> validation(e.validationId());
            case BaselineUnpinned e -> validation(e.validationId());
            case RemediationStarted e -> remediation(e.remediation().id(), e.remediation());
            case RemediationFinished e -> remediation(e.remediation().id(), e.remediation());
            case RemediationRefused e -> remediation(RemediationDocument.idOf(e), e.remediation());
            case ProblemOpened e -> problem(e.key());
            case ProblemClosed e -> problem(e.key());
            case AutomationSwitched e -> execution(null, e.environment());
            case TransitionDisabled e -> execution(null, e.environment());
            case TransitionEnableRequested e -> execution(null, null);
            case TransitionEnabled e -> execution(null, null);
        };
    }

    private static Subjects execution(@Nullable Execution execution, @Nullable String environment) {
        return new Subjects(List.of(), list(execution), List.of(), List.of(), list(environment));
    }

    private static Subjects validation(Validation validation) {
        return new Subjects(
                List.of(validation.id()),
                List.of(validation.execution()),
                List.of(),
                List.of(),
                List.of(validation.environment()));
    }

    private static Subjects validation(String id) {
        return new Subjects(List.of(id), List.of(), List.of(), List.of(), List.of());
    }

    private static Subjects remediation(String id, @Nullable Remediation remediation) {
        return new Subjects(
                List.of(),
                list(remediation == null ? null : remediation.execution()),
                List.of(id),
                List.of(),
                list(remediation == null ? null : remediation.environment()));
    }

    private static Subjects problem(String id) {
        return new Subjects(List.of(), List.of(), List.of(), List.of(id), List.of());
    }

    private static <T> List<T> list(@Nullable T value) {
        return Stream.ofNullable(value).toList();
    }
}
