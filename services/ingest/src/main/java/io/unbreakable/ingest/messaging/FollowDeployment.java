package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.EventData;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.Deployments;
import io.unbreakable.ingest.domain.DeploymentFacts;
import io.unbreakable.ingest.domain.DeploymentStep;
import io.unbreakable.ingest.domain.KnownGroup;
import io.unbreakable.ingest.store.DeploymentStore;
import io.unbreakable.ingest.store.GroupStore;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Adds a fact to a deployment and publishes what follows. */
@ApplicationScoped
class FollowDeployment {
    private static final Duration FOLLOWED_FOR = Duration.ofDays(6);
    private final DeploymentStore store;
    private final GroupStore groups;
    private final Deployments deployments;
    private final DeploymentSurroundings surroundings;
    private final EventPublisher publisher;
    private final Announcing announcing;
    private final Later later;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    FollowDeployment(
            DeploymentStore store,
            GroupStore groups,
            Deployments deployments,
            DeploymentSurroundings surroundings,
            EventPublisher publisher,
            Announcing announcing,
            Later later,
            InstantSource clock,
            IngestConfig config) {
        this.store = store;
        this.groups = groups;
        this.deployments = deployments;
        this.surroundings = surroundings;
        this.publisher = publisher;
        this.announcing = announcing;
        this.later = later;
        this.clock = clock;
        this.config = config.ingest();
    }

    /** The deployment reached a state, in the words of CodeDeploy's events; a repetition changes nothing. */
    void heard(DeploymentGroup group, String id, String state, Instant at) {
        store.update(group, id, facts -> facts.withState(state, at));
        look(group, id);
    }

    /** Looks at what is known, and asks CodeDeploy. */
    void look(DeploymentGroup group, String id) {
        DeploymentFacts facts = store.update(group, id, known -> known);
        List<KnownGroup> known = isDone(facts) ? List.of() : known(group, id);
        if (known.isEmpty()) {
            return;
        }
        facts = deployments
                .find(id)
                .map(info -> store.update(group, id, before -> before.withInfo(info)))
                .orElse(facts);
        DeploymentStep step = surroundings.step(facts, known);
        publish(facts, step);
        if (step.succeeded() != null) {
            succeeded(step.succeeded(), known);
        }
        goOn(facts, step);
    }

    /** Who knows the group; when nobody does, the deployment waits for somebody who might. */
    private List<KnownGroup> known(DeploymentGroup group, String id) {
        groups.await(group, id);
        return groups.known(group);
    }

    private void publish(DeploymentFacts facts, DeploymentStep step) {
        List<EventData> due = step.events().stream()
                .filter(event -> !facts.published().contains(event.eventId()))
                .toList();
        if (!due.isEmpty()) {
            publisher.publish(due);
            due.forEach(event -> Log.infof("published %s", event.eventId()));
        }
    }

    private void succeeded(DeploymentFinished finished, List<KnownGroup> known) {
        var deployment = finished.deployment();
        if (deployment.revision() != null && deployment.label() != null) {
            store.keepLabel(deployment.revision(), deployment.label());
        }
        announcing.announce(finished, known);
    }

    private void goOn(DeploymentFacts facts, DeploymentStep step) {
        List<String> ids = step.events().stream().map(EventData::eventId).toList();
        DeploymentFacts now = store.update(facts.group(), facts.id(), known -> known.withPublished(ids));
        if (isDone(now)) {
            groups.forget(facts.group(), facts.id());
        } else if (facts.heardAt().plus(FOLLOWED_FOR).isAfter(clock.instant())) {
            later.in(
                    step.again() ? config.askEvery() : config.reconcileEvery(),
                    new LookAtDeployment(facts.group(), facts.id()));
        }
    }

    private static boolean isDone(DeploymentFacts facts) {
        return facts.published().stream().anyMatch(id -> id.startsWith("deployment.finished/"));
    }
}
