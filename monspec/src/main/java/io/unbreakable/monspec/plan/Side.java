package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison: whose values are taken, and from when.
 *
 * @param environment name in the monspec
 * @param entitySelector Dynatrace entity selector of the tagged entities
 * @param deploymentGroup CodeDeploy {@code application/group}; null when the environment names only itself, the group of
 *     the same name is then meant
 * @param shift how far back from the window the values are taken, never negative
 */
public record Side(
        String environment, String entitySelector, @Nullable String deploymentGroup, Duration shift) {
    public Side {
        requireNonNull(environment, "environment");
        requireNonNull(entitySelector, "entitySelector");
        requireNonNull(shift, "shift");
        if (shift.isNegative()) {
            throw new IllegalArgumentException("shift is negative: " + shift);
        }
    }
}
