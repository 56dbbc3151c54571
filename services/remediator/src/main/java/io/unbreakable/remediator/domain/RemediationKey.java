package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Remediation;

/**
 * Names a remediation: the bad deployment. A dry run does not stand in the way of the real thing.
 *
 * @param deploymentId of the bad deployment
 */
public record RemediationKey(DeploymentGroup group, String deploymentId, boolean dryRun) {
    public RemediationKey {
        requireNonNull(group, "group");
        requireNonNull(deploymentId, "deploymentId");
    }

    /** The key of this remediation. */
    public static RemediationKey of(Remediation remediation, boolean dryRun) {
        return new RemediationKey(
                remediation.badDeployment().group(), remediation.badDeployment().deploymentId(), dryRun);
    }
}
