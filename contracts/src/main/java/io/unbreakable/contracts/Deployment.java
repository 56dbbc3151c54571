package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A revision on its way to, or in, a deployment group.
 *
 * @param deploymentId CodeDeploy's {@code d-…}
 * @param revision null when it is not a bundle in S3, or CodeDeploy forgot it
 * @param label what people call the build, for example the source revision's summary; null when unknown
 */
public record Deployment(
        DeploymentGroup group,
        String deploymentId,
        @Nullable Revision revision,
        @Nullable String label) {
    public Deployment {
        requireNonNull(group, "group");
        requireNonNull(deploymentId, "deploymentId");
    }

    /** The key of this deployment across groups: {@code application/group/d-…}. */
    public String key() {
        return group.key() + "/" + deploymentId;
    }
}
