package io.unbreakable.scheduler.messaging;

import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.scheduler.domain.GroupDeployment;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers how long a deployment took, and since when its group exists. */
@ApplicationScoped
class DeploymentFinishedConsumer implements EventConsumer<DeploymentFinished> {
    private final ScheduleStore store;
    private final FollowDeployment deployments;

    DeploymentFinishedConsumer(ScheduleStore store, FollowDeployment deployments) {
        this.store = store;
        this.deployments = deployments;
    }

    @Override
    public Class<DeploymentFinished> type() {
        return DeploymentFinished.class;
    }

    @Override
    public void accept(Event<DeploymentFinished> event) {
        DeploymentFinished finished = event.data();
        DeploymentGroup group = finished.deployment().group();
        if (finished.firstDeployedAt() != null) {
            store.rememberSince(group, finished.firstDeployedAt());
        }
        deployments.follow(group, GroupDeployment.finished(finished));
    }
}
