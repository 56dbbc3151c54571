package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment to a known group began, by whomever.
 *
 * @param environment the environment whose group this is
 * @param execution the execution that deploys; null for a deployment from elsewhere
 * @param creator CodeDeploy's word: user, codeDeployRollback, …; null when unknown
 * @param description what the creator wrote; null for nothing
 */
public record DeploymentStarted(
        Deployment deployment,
        String environment,
        @Nullable Execution execution,
        @Nullable String creator,
        @Nullable String description,
        Instant startedAt)
        implements EventData {
    public DeploymentStarted {
        requireNonNull(deployment, "deployment");
        requireNonNull(environment, "environment");
        requireNonNull(startedAt, "startedAt");
    }

    @Override
    public String eventId() {
        return "deployment.started/" + deployment.key();
    }

    @Override
    public String correlationId() {
        return execution == null ? deployment.deploymentId() : execution.executionId();
    }
}
