package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.messaging.Envelope;
import io.unbreakable.messaging.MessageHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes CodeDeploy's events about deployments. */
@ApplicationScoped
class DeploymentStateHandler implements MessageHandler {
    private final FollowDeployment deployments;

    DeploymentStateHandler(FollowDeployment deployments) {
        this.deployments = deployments;
    }

    @Override
    public String detailType() {
        return "CodeDeploy Deployment State-change Notification";
    }

    @Override
    public void handle(Envelope envelope) {
        JsonNode detail = envelope.detail();
        if (envelope.time() == null) {
            throw new UnreadableEventException("it has no time", null);
        }
        DeploymentGroup group =
                new DeploymentGroup(Json.text(detail, "application"), Json.text(detail, "deploymentGroup"));
        deployments.heard(group, Json.text(detail, "deploymentId"), Json.text(detail, "state"), envelope.time());
    }
}
