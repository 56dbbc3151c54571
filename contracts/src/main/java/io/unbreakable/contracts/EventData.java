package io.unbreakable.contracts;

/** What an event says. Its id and correlation id follow from it, so that the same cause always has the same name. */
public sealed interface EventData
        permits ExecutionChanged,
                DeploymentStarted,
                DeploymentFinished,
                DeploymentAnnounced,
                ValidationRequested,
                ApprovalWaiting,
                ApprovalClosed,
                ProblemOpened,
                ProblemClosed,
                ValidationDue,
                ValidationExpired,
                ValidationEvaluated,
                ValidationExtended,
                ValidationReevaluated,
                ApprovalDecided,
                RemediationStarted,
                RemediationFinished,
                RemediationRefused,
                ReevaluationRequested,
                ValidationInvalidated,
                BaselinePinned,
                BaselineUnpinned,
                AutomationSwitched,
                TransitionDisabled,
                TransitionEnableRequested,
                TransitionEnabled {

    /** What this event says about which thing, in which attempt: the same for every repetition, different otherwise. */
    String eventId();

    /**
     * What everything about the same cause is found by: the execution's or the problem's id; for a deployment from elsewhere
     * its own id, for what a person did in the report the validation or the environment.
     */
    String correlationId();
}
