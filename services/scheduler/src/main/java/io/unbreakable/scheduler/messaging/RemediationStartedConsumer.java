package io.unbreakable.scheduler.messaging;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.scheduler.domain.GroupDeployment;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers our own deployment: it cuts windows even if CodeDeploy's event about it gets lost. */
@ApplicationScoped
class RemediationStartedConsumer implements EventConsumer<RemediationStarted> {
    private final FollowDeployment deployments;

    RemediationStartedConsumer(FollowDeployment deployments) {
        this.deployments = deployments;
    }

    @Override
    public Class<RemediationStarted> type() {
        return RemediationStarted.class;
    }

    @Override
    public void accept(Event<RemediationStarted> event) {
        RemediationStarted started = event.data();
        DeploymentGroup group = started.remediation().badDeployment().group();
        GroupDeployment.started(started).ifPresent(deployment -> deployments.follow(group, deployment));
    }
}
