package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.DeploymentGroup;

/**
 * A deployment of ours that Dynatrace knows from the event we sent.
 *
 * @param deploymentId CodeDeploy's {@code d-…}
 */
public record DeploymentSeen(DeploymentGroup group, String deploymentId) {
    public DeploymentSeen {
        requireNonNull(group, "group");
        requireNonNull(deploymentId, "deploymentId");
    }
}
