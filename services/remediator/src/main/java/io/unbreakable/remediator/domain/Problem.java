package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A problem as Dynatrace shows it.
 *
 * @param open whether it is open now
 * @param severity Dynatrace's word; null when it does not say
 * @param rootCause id of the entity that Dynatrace names as the cause; null when it names none
 * @param mergedInto id of the problem that it became part of; null for none
 * @param entities ids of the entities that may be the cause: the root cause, or else all that are affected or impacted
 * @param groups values of the entities' {@code DeploymentGroup} tags
 * @param evidence our deployments to these entities that Dynatrace names as evidence
 */
public record Problem(
        String id,
        String title,
        boolean open,
        Instant startedAt,
        @Nullable String severity,
        @Nullable String rootCause,
        @Nullable String mergedInto,
        Set<String> entities,
        Set<String> groups,
        List<DeploymentSeen> evidence) {
    public Problem {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(startedAt, "startedAt");
        entities = Set.copyOf(entities);
        groups = Set.copyOf(groups);
        evidence = List.copyOf(evidence);
    }

    /** Whether it closed because it is part of another one now. */
    public boolean isMerged() {
        return !open && mergedInto != null;
    }
}
