package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.store.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Remembers a deployment. */
@ApplicationScoped
class DeploymentStartedConsumer implements EventConsumer<DeploymentStarted> {
    private final Ledger ledger;

    DeploymentStartedConsumer(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Class<DeploymentStarted> type() {
        return DeploymentStarted.class;
    }

    @Override
    public void accept(Event<DeploymentStarted> event) {
        DeploymentStarted started = event.data();
        ledger.remember(new LedgerEntry(
                started.deployment(),
                started.environment(),
                started.execution(),
                started.creator(),
                started.description(),
                null,
                started.startedAt(),
                Map.of(),
                Set.of()));
    }
}
