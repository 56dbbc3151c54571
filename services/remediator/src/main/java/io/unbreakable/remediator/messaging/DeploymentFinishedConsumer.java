package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.RemediationKey;
import io.unbreakable.remediator.store.Ledger;
import io.unbreakable.remediator.store.RemediationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Remembers how a deployment ended; whoever follows it looks at once. */
@ApplicationScoped
class DeploymentFinishedConsumer implements EventConsumer<DeploymentFinished> {
    private final Ledger ledger;
    private final RemediationStore remediations;
    private final DriveRemediation drive;

    DeploymentFinishedConsumer(Ledger ledger, RemediationStore remediations, DriveRemediation drive) {
        this.ledger = ledger;
        this.remediations = remediations;
        this.drive = drive;
    }

    @Override
    public Class<DeploymentFinished> type() {
        return DeploymentFinished.class;
    }

    @Override
    public void accept(Event<DeploymentFinished> event) {
        DeploymentFinished finished = event.data();
        ledger.remember(new LedgerEntry(
                finished.deployment(),
                finished.environment(),
                finished.execution(),
                finished.creator(),
                finished.description(),
                finished.status(),
                finished.startedAt(),
                Map.of(),
                Set.of()));
        lookAt(finished.deployment());
    }

    private void lookAt(Deployment ended) {
        remediations.of(ended.group()).stream()
                .filter(progress -> progress instanceof Progress.Deploying deploying
                        && deploying.deploymentId().equals(ended.deploymentId()))
                .map(progress -> RemediationKey.of(progress.chosen().remediation(), false))
                .forEach(drive::hint);
    }
}
