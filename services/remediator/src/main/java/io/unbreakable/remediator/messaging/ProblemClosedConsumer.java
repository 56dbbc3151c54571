package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.remediator.domain.CauseState.Outcome;
import io.unbreakable.remediator.domain.RemediationKey;
import io.unbreakable.remediator.store.CauseStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody says that a problem closed: whoever watches it looks at once. */
@ApplicationScoped
class ProblemClosedConsumer implements EventConsumer<ProblemClosed> {
    private final CauseStore causes;
    private final DriveRemediation drive;

    ProblemClosedConsumer(CauseStore causes, DriveRemediation drive) {
        this.causes = causes;
        this.drive = drive;
    }

    @Override
    public Class<ProblemClosed> type() {
        return ProblemClosed.class;
    }

    @Override
    public void accept(Event<ProblemClosed> event) {
        causes.find(RemediationTrigger.PROBLEM, event.data().problemId()).ifPresent(state -> {
            Outcome outcome = state.outcome();
            if (outcome != null && outcome.refusal() == null && outcome.remediation() != null) {
                drive.hint(RemediationKey.of(outcome.remediation(), outcome.dryRun()));
            }
        });
    }
}
