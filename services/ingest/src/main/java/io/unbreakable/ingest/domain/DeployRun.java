package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Execution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a CodeDeploy action, as one of those that may have made a deployment.
 *
 * @param endedAt null while it runs
 * @param deploymentId null until the action says which deployment it made
 * @param artifact what it deploys; null when unknown
 */
public record DeployRun(
        Execution execution,
        String id,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String deploymentId,
        @Nullable Artifact artifact) {
    public DeployRun {
        requireNonNull(execution, "execution");
        requireNonNull(id, "id");
    }

    /** What this run of an action is for the deployments of its group. */
    public static DeployRun of(Execution execution, ActionRun run) {
        return new DeployRun(
                execution,
                run.id(),
                run.at(ActionRun.STARTED),
                run.endedAt(),
                run.externalId(),
                run.inputs().isEmpty() ? null : run.inputs().getFirst());
    }
}
