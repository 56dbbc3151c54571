package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.messaging.Later;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.domain.Cause;
import io.unbreakable.remediator.domain.CauseState;
import io.unbreakable.remediator.store.CauseStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody says that a problem is open: remembered, and examined after the confirmation delay. */
@ApplicationScoped
class ProblemOpenedConsumer implements EventConsumer<ProblemOpened> {
    private final CauseStore causes;
    private final Later later;
    private final RemediatorConfig config;

    ProblemOpenedConsumer(CauseStore causes, Later later, RemediatorConfig config) {
        this.causes = causes;
        this.later = later;
        this.config = config;
    }

    @Override
    public Class<ProblemOpened> type() {
        return ProblemOpened.class;
    }

    @Override
    public void accept(Event<ProblemOpened> event) {
        ProblemOpened opened = event.data();
        CauseState state = causes.reported(new Cause(
                RemediationTrigger.PROBLEM, opened.problemId(), opened.title(), opened.url(), opened.receivedAt()));
        later.at(state.since().plus(config.remediator().confirmAfter()), new Examine(opened.problemId()));
    }
}
