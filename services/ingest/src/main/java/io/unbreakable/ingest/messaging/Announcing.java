package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.DeploymentEvents;
import io.unbreakable.ingest.domain.Announcement;
import io.unbreakable.ingest.domain.KnownGroup;
import io.unbreakable.ingest.store.AnnouncementStore;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Sees to it that Dynatrace hears of successful deployments. */
@ApplicationScoped
class Announcing {
    private final AnnouncementStore store;
    private final DeploymentEvents events;
    private final Later later;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    Announcing(
            AnnouncementStore store, DeploymentEvents events, Later later, InstantSource clock, IngestConfig config) {
        this.store = store;
        this.events = events;
        this.later = later;
        this.clock = clock;
        this.config = config.ingest();
    }

    /** Announces a successful deployment to whatever its environment is in Dynatrace; a repetition may send again. */
    void announce(DeploymentFinished finished, List<KnownGroup> known) {
        if (!events.areSent()) {
            Log.debug("no Dynatrace to announce deployments to");
            return;
        }
        Instant now = clock.instant();
        known.stream().flatMap(group -> group.targets().stream()).distinct().forEach(target -> {
            Announcement announcement = Announcement.of(finished, target, now.plus(config.announceFor()));
            store.intend(announcement);
            later.at(now, new Announce(announcement));
        });
    }
}
