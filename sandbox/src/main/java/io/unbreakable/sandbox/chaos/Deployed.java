package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The deployment of an execution that succeeded, and so opened its gates.
 *
 * @param actionExecutionId of the deploy action
 * @param deploymentId CodeDeploy's
 */
record Deployed(
        String pipeline, String executionId, String stage, String actionExecutionId, String deploymentId, Instant at) {
    Deployed {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(executionId, "executionId");
        requireNonNull(stage, "stage");
        requireNonNull(deploymentId, "deploymentId");
    }
}
