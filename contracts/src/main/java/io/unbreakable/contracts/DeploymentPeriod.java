package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a deployment's revision was out in its group: from the deployment's beginning until the next one had succeeded.
 *
 * @param deploymentKey {@code application/group/d-…}
 * @param start when the deployment began
 * @param end null while the revision is out
 */
public record DeploymentPeriod(
        String deploymentKey, Instant start, @Nullable Instant end) {
    public DeploymentPeriod {
        requireNonNull(deploymentKey, "deploymentKey");
        requireNonNull(start, "start");
    }

    /** Whether the revision was out at some time of this window. */
    public boolean overlaps(Window window) {
        return start.isBefore(window.end()) && (end == null || end.isAfter(window.start()));
    }
}
