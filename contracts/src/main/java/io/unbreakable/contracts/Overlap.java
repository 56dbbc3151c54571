package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that overlaps a baseline's window.
 *
 * @param deploymentKey {@code application/group/d-…}
 * @param finishedAt null while it runs
 */
public record Overlap(
        String deploymentKey, Instant startedAt, @Nullable Instant finishedAt) {
    public Overlap {
        requireNonNull(deploymentKey, "deploymentKey");
        requireNonNull(startedAt, "startedAt");
    }
}
