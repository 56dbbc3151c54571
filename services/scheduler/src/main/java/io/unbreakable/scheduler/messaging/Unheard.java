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
class Unheard {
    /** From deployment to request: when nothing was heard of the deployment under test itself, it is among what is asked for. */
    private static final Duration BEFORE_THE_REQUEST = Duration.ofHours(1);

    private final ScheduleStore store;
    private final Deployments codeDeploy;

    Unheard(ScheduleStore store, Deployments codeDeploy) {
        this.store = store;
        this.codeDeploy = codeDeploy;
    }

    /** Remembers what has happened to the group under test since its deployment; whether that is more than was known. */
    boolean learn(Validation validation) {
        if (validation.deployment() == null || validation.defect() != null) {
            return false;
        }
        DeploymentGroup group = validation.deployment().group();
        List<GroupDeployment> heard = store.group(group).deployments();
        Instant since = heard.stream()
                .filter(deployment ->
                        deployment.key().equals(validation.deployment().key()))
                .map(GroupDeployment::startedAt)
                .findFirst()
                .orElseGet(() -> validation.requestedAt().minus(BEFORE_THE_REQUEST));
        Set<String> known = heard.stream().map(GroupDeployment::key).collect(Collectors.toSet());
        List<GroupDeployment> unheard = codeDeploy.unknown(group, since, known);
        unheard.forEach(deployment -> store.remember(group, deployment));
        return !unheard.isEmpty();
    }
}
