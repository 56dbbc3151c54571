package io.unbreakable.scheduler.messaging;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Validation;
import io.unbreakable.scheduler.client.Deployments;
import io.unbreakable.scheduler.domain.GroupDeployment;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks CodeDeploy for the deployments that no event has told of: events come late, or never. */
@ApplicationScoped
class UnheardDeployments {
    /** How long a deployment may wait for its turn: one that was created before the one under test may begin after it. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final ScheduleStore store;
    private final Deployments codeDeploy;

    UnheardDeployments(ScheduleStore store, Deployments codeDeploy) {
        this.store = store;
        this.codeDeploy = codeDeploy;
    }

    /** Remembers what has happened to the group under test since its deployment. */
    void learn(Validation validation) {
        if (validation.deployment() == null || validation.defect() != null) {
            return;
        }
        DeploymentGroup group = validation.deployment().group();
        List<GroupDeployment> heard = store.group(group).deployments();
        Instant since = heard.stream()
                .filter(deployment ->
                        deployment.key().equals(validation.deployment().key()))
                .map(GroupDeployment::startedAt)
                .findFirst()
                .orElse(validation.requestedAt());
        Set<String> known = heard.stream().map(GroupDeployment::key).collect(Collectors.toSet());
        codeDeploy
                .unknown(group, since.minus(LONGEST_WAIT), known)
                .forEach(deployment -> store.remember(group, deployment));
    }
}
