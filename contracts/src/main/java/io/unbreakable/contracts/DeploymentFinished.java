package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment to a known group ended, well or not.
 *
 * @param environment the environment whose group this is
 * @param execution the execution that deployed; null for a deployment from elsewhere
 * @param creator CodeDeploy's word: user, codeDeployRollback, …; null when unknown
 * @param description what the creator wrote; null for nothing
 * @param firstDeployedAt when this group was first deployed with success; null when never
 */
public record DeploymentFinished(
        Deployment deployment,
        String environment,
        @Nullable Execution execution,
        @Nullable String creator,
        @Nullable String description,
        DeploymentStatus status,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Instant firstDeployedAt)
        implements EventData {
    public DeploymentFinished {
        requireNonNull(deployment, "deployment");
        requireNonNull(environment, "environment");
        requireNonNull(status, "status");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(finishedAt, "finishedAt");
    }

    @Override
    public String eventId() {
        return "deployment.finished/" + deployment.key();
    }

    @Override
    public String correlationId() {
        return execution == null ? deployment.deploymentId() : execution.executionId();
    }
}
