package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A problem as Dynatrace shows it.
 *
 * @param open whether it is open now
 * @param entities ids of the root cause and of the affected and impacted entities
 * @param groups values of the entities' {@code DeploymentGroup} tags
 * @param evidence our deployments that Dynatrace names as evidence
 */
public record Problem(
        String id,
        String title,
        boolean open,
        Instant startedAt,
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
}
