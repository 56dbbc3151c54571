package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that overlaps a baseline's window.
 *
 * @param deploymentKey {@code application/group/d-…}
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it runs
 */
public record Overlap(
        String deploymentKey, Instant startedAt, @Nullable Instant finishedAt) {
    public Overlap {
        requireNonNull(deploymentKey, "deploymentKey");
        requireNonNull(startedAt, "startedAt");
    }
}
