package io.unbreakable.report.messaging;

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
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.TransitionDisabled;
import io.unbreakable.contracts.TransitionEnableRequested;
import io.unbreakable.contracts.TransitionEnabled;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.messaging.MessageHandler;
import io.unbreakable.report.store.ReadModel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One recorder per event: the report takes all there are. */
class Recorders {
    private final ReadModel readModel;
    private final Announcer announcer;

    Recorders(ReadModel readModel, Announcer announcer) {
        this.readModel = readModel;
        this.announcer = announcer;
    }

    @Produces
    @Singleton
    MessageHandler executionChanged() {
        return recorder(ExecutionChanged.class);
    }

    @Produces
    @Singleton
    MessageHandler deploymentStarted() {
        return recorder(DeploymentStarted.class);
    }

    @Produces
    @Singleton
    MessageHandler deploymentFinished() {
        return recorder(DeploymentFinished.class);
    }

    @Produces
    @Singleton
    MessageHandler validationRequested() {
        return recorder(ValidationRequested.class);
    }

    @Produces
    @Singleton
    MessageHandler deploymentAnnounced() {
        return recorder(DeploymentAnnounced.class);
    }

    @Produces
    @Singleton
    MessageHandler approvalWaiting() {
        return recorder(ApprovalWaiting.class);
    }

    @Produces
    @Singleton
    MessageHandler approvalClosed() {
        return recorder(ApprovalClosed.class);
    }

    @Produces
    @Singleton
    MessageHandler problemOpened() {
        return recorder(ProblemOpened.class);
    }

    @Produces
    @Singleton
    MessageHandler problemClosed() {
        return recorder(ProblemClosed.class);
    }

    @Produces
    @Singleton
    MessageHandler validationDue() {
        return recorder(ValidationDue.class);
    }

    @Produces
    @Singleton
    MessageHandler validationExpired() {
        return recorder(ValidationExpired.class);
    }

    @Produces
    @Singleton
    MessageHandler validationEvaluated() {
        return recorder(ValidationEvaluated.class);
    }

    @Produces
    @Singleton
    MessageHandler validationExtended() {
        return recorder(ValidationExtended.class);
    }

    @Produces
    @Singleton
    MessageHandler approvalDecided() {
        return recorder(ApprovalDecided.class);
    }

    @Produces
    @Singleton
    MessageHandler remediationStarted() {
        return recorder(RemediationStarted.class);
    }

    @Produces
    @Singleton
    MessageHandler remediationFinished() {
        return recorder(RemediationFinished.class);
    }

    @Produces
    @Singleton
    MessageHandler remediationRefused() {
        return recorder(RemediationRefused.class);
    }

    @Produces
    @Singleton
    MessageHandler reevaluationRequested() {
        return recorder(ReevaluationRequested.class);
    }

    @Produces
    @Singleton
    MessageHandler validationInvalidated() {
        return recorder(ValidationInvalidated.class);
    }

    @Produces
    @Singleton
    MessageHandler baselinePinned() {
        return recorder(BaselinePinned.class);
    }

    @Produces
    @Singleton
    MessageHandler baselineUnpinned() {
        return recorder(BaselineUnpinned.class);
    }

    @Produces
    @Singleton
    MessageHandler validationReevaluated() {
        return recorder(ValidationReevaluated.class);
    }

    @Produces
    @Singleton
    MessageHandler automationSwitched() {
        return recorder(AutomationSwitched.class);
    }

    @Produces
    @Singleton
    MessageHandler transitionDisabled() {
        return recorder(TransitionDisabled.class);
    }

    @Produces
    @Singleton
    MessageHandler transitionEnableRequested() {
        return recorder(TransitionEnableRequested.class);
    }

    @Produces
    @Singleton
    MessageHandler transitionEnabled() {
        return recorder(TransitionEnabled.class);
    }

    private MessageHandler recorder(Class<? extends EventData> type) {
        return new Recorder<>(type, readModel, announcer);
    }
}
