package io.unbreakable.contracts;

import java.util.Arrays;
import java.util.Optional;

/** Every event there is: its name, its major version, who gives it and the record that holds it. */
public enum EventType {
    EXECUTION_CHANGED("execution.changed", 1, Service.INGEST, ExecutionChanged.class),
    DEPLOYMENT_STARTED("deployment.started", 1, Service.INGEST, DeploymentStarted.class),
    DEPLOYMENT_FINISHED("deployment.finished", 1, Service.INGEST, DeploymentFinished.class),
    DEPLOYMENT_ANNOUNCED("deployment.announced", 1, Service.INGEST, DeploymentAnnounced.class),
    VALIDATION_REQUESTED("validation.requested", 1, Service.INGEST, ValidationRequested.class),
    APPROVAL_WAITING("approval.waiting", 1, Service.INGEST, ApprovalWaiting.class),
    APPROVAL_CLOSED("approval.closed", 1, Service.INGEST, ApprovalClosed.class),
    PROBLEM_OPENED("problem.opened", 1, Service.INGEST, ProblemOpened.class),
    PROBLEM_CLOSED("problem.closed", 1, Service.INGEST, ProblemClosed.class),
    VALIDATION_DUE("validation.due", 1, Service.SCHEDULER, ValidationDue.class),
    VALIDATION_EXPIRED("validation.expired", 1, Service.SCHEDULER, ValidationExpired.class),
    VALIDATION_EVALUATED("validation.evaluated", 1, Service.EVALUATOR, ValidationEvaluated.class),
    VALIDATION_EXTENDED("validation.extended", 1, Service.EVALUATOR, ValidationExtended.class),
    VALIDATION_REEVALUATED("validation.reevaluated", 1, Service.EVALUATOR, ValidationReevaluated.class),
    APPROVAL_DECIDED("approval.decided", 1, Service.APPROVER, ApprovalDecided.class),
    REMEDIATION_STARTED("remediation.started", 1, Service.REMEDIATOR, RemediationStarted.class),
    REMEDIATION_FINISHED("remediation.finished", 1, Service.REMEDIATOR, RemediationFinished.class),
    REMEDIATION_REFUSED("remediation.refused", 1, Service.REMEDIATOR, RemediationRefused.class),
    REEVALUATION_REQUESTED("validation.reevaluation.requested", 1, Service.REPORT, ReevaluationRequested.class),
    VALIDATION_INVALIDATED("validation.invalidated", 1, Service.REPORT, ValidationInvalidated.class),
    BASELINE_PINNED("baseline.pinned", 1, Service.REPORT, BaselinePinned.class),
    BASELINE_UNPINNED("baseline.unpinned", 1, Service.REPORT, BaselineUnpinned.class),
    AUTOMATION_SWITCHED("automation.switched", 1, Service.REPORT, AutomationSwitched.class),
    TRANSITION_DISABLED("transition.disabled", 1, Service.REMEDIATOR, TransitionDisabled.class),
    TRANSITION_ENABLE_REQUESTED("transition.enable.requested", 1, Service.REPORT, TransitionEnableRequested.class),
    TRANSITION_ENABLED("transition.enabled", 1, Service.REMEDIATOR, TransitionEnabled.class);

    private final String name;
    private final int version;
    private final Service publisher;
    private final Class<? extends EventData> data;

    EventType(String name, int version, Service publisher, Class<? extends EventData> data) {
        this.name = name;
        this.version = version;
        this.publisher = publisher;
        this.data = data;
    }

    /** For example {@code validation.requested.v1}: the major version is in the type, so that a rule can route on it. */
    public String detailType() {
        return name + ".v" + version;
    }

    /** The name without the version, for example {@code validation.requested}: also the name of its schema and sample. */
    public String eventName() {
        return name;
    }

    /** The major version, 1 or more. */
    public int version() {
        return version;
    }

    /** Who gives it. */
    public Service publisher() {
        return publisher;
    }

    /** The record of what it says. */
    public Class<? extends EventData> data() {
        return data;
    }

    /** The type with this detail-type; empty for an unknown type or version. */
    public static Optional<EventType> ofDetailType(String detailType) {
        return Arrays.stream(values())
                .filter(type -> type.detailType().equals(detailType))
                .findFirst();
    }

    /** The type of this data. */
    public static EventType of(EventData data) {
        return of(data.getClass());
    }

    /** The type that this record holds. */
    public static EventType of(Class<? extends EventData> data) {
        return Arrays.stream(values())
                .filter(type -> type.data == data)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no event type for " + data));
    }
}
