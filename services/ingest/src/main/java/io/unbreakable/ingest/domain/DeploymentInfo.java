package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as CodeDeploy describes it.
 *
 * @param revision null when it is not a bundle in S3
 * @param status null while it runs
 */
public record DeploymentInfo(
        DeploymentGroup group,
        String id,
        @Nullable Revision revision,
        @Nullable String creator,
        @Nullable String description,
        @Nullable DeploymentStatus status,
        @Nullable Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {
    public DeploymentInfo {
        requireNonNull(group, "group");
        requireNonNull(id, "id");
        creator = Facts.textOrNull(creator);
        description = Facts.textOrNull(description);
    }
}
