package io.unbreakable.scheduler.messaging;

import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.scheduler.domain.GroupDeployment;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers a deployment, and cuts the windows that were open over its group. */
@ApplicationScoped
class DeploymentStartedConsumer implements EventConsumer<DeploymentStarted> {
    private final FollowDeployment deployments;

    DeploymentStartedConsumer(FollowDeployment deployments) {
        this.deployments = deployments;
    }

    @Override
    public Class<DeploymentStarted> type() {
        return DeploymentStarted.class;
    }

    @Override
    public void accept(Event<DeploymentStarted> event) {
        DeploymentStarted started = event.data();
        deployments.follow(started.deployment().group(), GroupDeployment.started(started));
    }
}
