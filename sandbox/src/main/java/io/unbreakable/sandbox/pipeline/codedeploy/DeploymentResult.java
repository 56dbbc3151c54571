package io.unbreakable.sandbox.pipeline.codedeploy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** How a deployment ended; the message says why it did not succeed. */
public record DeploymentResult(
        String deploymentId, boolean succeeded, @Nullable String message) {

    public DeploymentResult {
        requireNonNull(deploymentId, "deploymentId");
    }
}
