package io.unbreakable.scheduler.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentPeriod;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment to a group, as far as it matters to windows.
 *
 * @param key {@code application/group/d-…}
 * @param finishedAt null while it runs, or while nobody said that it ended
 * @param status how it ended; null until then
 * @param remediation whether it is one of our own remediations
 */
public record GroupDeployment(
        String key,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable DeploymentStatus status,
        boolean remediation) {
    public GroupDeployment {
        requireNonNull(key, "key");
        requireNonNull(startedAt, "startedAt");
    }

    /** A deployment that began. */
    public static GroupDeployment started(DeploymentStarted event) {
        return new GroupDeployment(
                event.deployment().key(), event.startedAt(), null, null, Remediation.made(event.description()));
    }

    /** A deployment that ended. */
    public static GroupDeployment finished(DeploymentFinished event) {
        return new GroupDeployment(
                event.deployment().key(),
                event.startedAt(),
                event.finishedAt(),
                event.status(),
                Remediation.made(event.description()));
    }

    /** What a remediation of ours deploys, whether or not CodeDeploy's own event comes; empty for a dry run. */
    public static Optional<GroupDeployment> started(RemediationStarted event) {
        String id = event.deploymentId();
        if (event.dryRun() || id == null) {
            return Optional.empty();
        }
        DeploymentGroup group = event.remediation().badDeployment().group();
        return Optional.of(
                new GroupDeployment(new Deployment(group, id, null, null).key(), event.startedAt(), null, null, true));
    }

    /** Both reports of one deployment as one, in whatever order they came. */
    public GroupDeployment and(GroupDeployment other) {
        return new GroupDeployment(
                key,
                startedAt.isBefore(other.startedAt) ? startedAt : other.startedAt,
                finishedAt == null ? other.finishedAt : finishedAt,
                status == null ? other.status : status,
                remediation || other.remediation);
    }

    /** Whether its revision is out since. */
    public boolean succeeded() {
        return status == DeploymentStatus.SUCCEEDED;
    }

    /** The one that began later; of two reports of the same one both. */
    public GroupDeployment laterOf(GroupDeployment other) {
        if (key.equals(other.key)) {
            return and(other);
        }
        return startedAt.isBefore(other.startedAt) ? other : this;
    }

    /** Whether it was under way at some time of this window. */
    boolean overlaps(Window window) {
        return startedAt.isBefore(window.end()) && (finishedAt == null || finishedAt.isAfter(window.start()));
    }

    /** How long its revision was out, as far as these deployments to its group tell. */
    DeploymentPeriod period(List<GroupDeployment> all) {
        Instant end = all.stream()
                .filter(other -> other.startedAt.isAfter(startedAt) && other.succeeded())
                .map(GroupDeployment::finishedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new DeploymentPeriod(key, startedAt, end);
    }

    Overlap asOverlap() {
        return new Overlap(key, startedAt, finishedAt);
    }
}
