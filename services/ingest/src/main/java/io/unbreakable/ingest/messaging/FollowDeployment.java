package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.EventData;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.Deployments;
import io.unbreakable.ingest.domain.DeploymentFacts;
import io.unbreakable.ingest.domain.DeploymentInfo;
import io.unbreakable.ingest.domain.DeploymentStep;
import io.unbreakable.ingest.domain.KnownGroup;
import io.unbreakable.ingest.store.DeploymentStore;
import io.unbreakable.ingest.store.GroupStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds a fact to a deployment and publishes what follows. */
@ApplicationScoped
class FollowDeployment {
    private static final Duration FOLLOWED_FOR = Duration.ofDays(6);
    private final DeploymentStore store;
    private final GroupStore groups;
    private final Deployments deployments;
    private final DeploymentSurroundings surroundings;
    private final Outbox outbox;
    private final Announcing announcing;
    private final NextLook looks;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    FollowDeployment(
            DeploymentStore store,
            GroupStore groups,
            Deployments deployments,
            DeploymentSurroundings surroundings,
            Outbox outbox,
            Announcing announcing,
            NextLook looks,
            InstantSource clock,
            IngestConfig config) {
        this.store = store;
        this.groups = groups;
        this.deployments = deployments;
        this.surroundings = surroundings;
        this.outbox = outbox;
        this.announcing = announcing;
        this.looks = looks;
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
        DeploymentFacts before = store.update(group, id, known -> known);
        List<KnownGroup> known = before.isDone() ? List.of() : known(group, id);
        if (known.isEmpty()) {
            return;
        }
        Optional<DeploymentInfo> info = deployments.find(id);
        Instant now = clock.instant();
        DeploymentFacts facts = store.update(
                group, id, all -> info.map(all::withInfo).orElse(all).knownSince(now));
        DeploymentStep step = surroundings.step(facts, known);
        Set<String> out = store.update(group, id, all -> all).published();
        List<EventData> due = step.events().stream()
                .filter(event -> !out.contains(event.eventId()))
                .toList();
        List<EventData> published = outbox.publish(due);
        published.forEach(event -> succeeded(event, known));
        goOn(facts, published, step.again() || published.size() < due.size());
    }

    /** Who knows the group; when nobody does, the deployment waits for somebody who might. */
    private List<KnownGroup> known(DeploymentGroup group, String id) {
        groups.await(group, id);
        return groups.known(group);
    }

    private void succeeded(EventData event, List<KnownGroup> known) {
        if (!(event instanceof DeploymentFinished finished) || finished.status() != DeploymentStatus.SUCCEEDED) {
            return;
        }
        var deployment = finished.deployment();
        if (deployment.revision() != null && deployment.label() != null) {
            store.keepLabel(deployment.revision(), deployment.label());
        }
        announcing.announce(finished, known);
    }

    private void goOn(DeploymentFacts facts, List<EventData> published, boolean soon) {
        List<String> ids = published.stream().map(EventData::eventId).toList();
        DeploymentFacts now = store.update(facts.group(), facts.id(), known -> known.withPublished(ids));
        if (now.isDone()) {
            groups.forget(facts.group(), facts.id());
        } else if (facts.heardAt().plus(FOLLOWED_FOR).isAfter(clock.instant())) {
            looks.in(
                    soon ? config.askEvery() : config.reconcileEvery(),
                    "deployment/" + facts.group().key() + "/" + facts.id(),
                    new LookAtDeployment(facts.group(), facts.id()));
        }
    }
}
