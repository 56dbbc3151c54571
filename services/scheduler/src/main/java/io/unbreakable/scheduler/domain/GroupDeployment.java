package io.unbreakable.scheduler.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment to a group, as far as it matters to windows.
 *
 * @param key {@code application/group/d-…}
 * @param finishedAt null while it runs, or while nobody said that it ended
 * @param remediation whether it is one of our own remediations
 */
public record GroupDeployment(
        String key, Instant startedAt, @Nullable Instant finishedAt, boolean remediation) {
    public GroupDeployment {
        requireNonNull(key, "key");
        requireNonNull(startedAt, "startedAt");
    }

    /** Both reports of one deployment as one, in whatever order they came. */
    public GroupDeployment and(GroupDeployment other) {
        return new GroupDeployment(
                key,
                startedAt.isBefore(other.startedAt) ? startedAt : other.startedAt,
                finishedAt == null ? other.finishedAt : finishedAt,
                remediation || other.remediation);
    }

    /** Whether it was under way at some time of this window. */
    boolean overlaps(Window window) {
        return startedAt.isBefore(window.end()) && (finishedAt == null || finishedAt.isAfter(window.start()));
    }

    Overlap asOverlap() {
        return new Overlap(key, startedAt, finishedAt);
    }
}
