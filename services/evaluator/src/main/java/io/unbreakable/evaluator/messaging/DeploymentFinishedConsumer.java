package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.Event;
import io.unbreakable.evaluator.domain.Flaw;
import io.unbreakable.evaluator.store.FlawStore;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers what was not deployed as a whole. */
@ApplicationScoped
class DeploymentFinishedConsumer implements EventConsumer<DeploymentFinished> {
    private final FlawStore store;

    DeploymentFinishedConsumer(FlawStore store) {
        this.store = store;
    }

    @Override
    public Class<DeploymentFinished> type() {
        return DeploymentFinished.class;
    }

    @Override
    public void accept(Event<DeploymentFinished> event) {
        DeploymentFinished finished = event.data();
        Flaw.of(finished).ifPresent(flaw -> store.note(flaw, finished.finishedAt()));
    }
}
