package io.unbreakable.ingest.messaging;

import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks again about a deployment. */
@ApplicationScoped
class LookAtDeploymentConsumer implements CommandConsumer<LookAtDeployment> {
    private final FollowDeployment deployments;

    LookAtDeploymentConsumer(FollowDeployment deployments) {
        this.deployments = deployments;
    }

    @Override
    public Class<LookAtDeployment> type() {
        return LookAtDeployment.class;
    }

    @Override
    public void accept(LookAtDeployment command) {
        deployments.look(command.group(), command.deploymentId());
    }
}
