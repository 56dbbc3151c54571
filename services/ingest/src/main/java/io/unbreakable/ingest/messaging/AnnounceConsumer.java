package io.unbreakable.ingest.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.unbreakable.contracts.AnnouncementOutcome;
import io.unbreakable.contracts.DeploymentAnnounced;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.DeploymentEvents;
import io.unbreakable.ingest.domain.Announcement;
import io.unbreakable.ingest.store.AnnouncementStore;
import io.unbreakable.ingest.store.AnnouncementStore.Progress;
import io.unbreakable.ingest.store.AnnouncementStore.State;
import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.messaging.Later;
import io.unbreakable.messaging.StateTable.Document;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Tells Dynatrace about a deployment, again and again until it has the event or the time is over. */
@ApplicationScoped
class AnnounceConsumer implements CommandConsumer<Announce> {
    private final AnnouncementStore store;
    private final DeploymentEvents events;
    private final Later later;
    private final Outbox outbox;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final IngestConfig.Ingest config;

    AnnounceConsumer(
            AnnouncementStore store,
            DeploymentEvents events,
            Later later,
            Outbox outbox,
            InstantSource clock,
            MeterRegistry metrics,
            IngestConfig config) {
        this.store = store;
        this.events = events;
        this.later = later;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
        this.config = config.ingest();
    }

    @Override
    public Class<Announce> type() {
        return Announce.class;
    }

    @Override
    public void accept(Announce command) {
        Document<State> read = store.find(command.announcement()).orElse(null);
        if (read == null || read.body().isOver()) {
            return;
        }
        Instant next = read.body().nextAttempt(config.announceEvery());
        Instant now = clock.instant();
        if (next.isAfter(now)) {
            later.at(next, command);
        } else {
            attempt(read, now);
        }
    }

    /** Looks first when it may be there: Dynatrace would store it twice. */
    private void attempt(Document<State> read, Instant now) {
        Announcement announcement = read.body().announcement();
        try {
            if (read.body().triedAt() != null && events.isThere(announcement)) {
                over(announcement, announcement.stored(now));
            } else if (!store.claim(read, clock.instant())) {
                later.in(config.announceEvery(), new Announce(announcement));
            } else {
                send(announcement, now);
            }
        } catch (DynatraceException.Rejected e) {
            over(announcement, announcement.notStored(String.valueOf(e.getMessage()), now));
        } catch (DynatraceException.Throttled e) {
            again(
                    announcement,
                    announcement.notStored(String.valueOf(e.getMessage()), now),
                    longer(e.retryAfter(), config.announceEvery()));
        } catch (DynatraceException e) {
            again(announcement, announcement.notStored(String.valueOf(e.getMessage()), now), config.announceEvery());
        }
    }

    private void send(Announcement announcement, Instant now) {
        switch (events.send(announcement)) {
            case STORED -> over(announcement, announcement.stored(now));
            case UNTAGGED -> again(announcement, announcement.untagged(now), config.announceEvery());
            case REFUSED ->
                again(
                        announcement,
                        announcement.notStored("Dynatrace refused the event.", now),
                        config.announceEvery());
        }
    }

    private void again(Announcement announcement, DeploymentAnnounced sofar, Duration delay) {
        if (clock.instant().plus(delay).isAfter(announcement.deadline())) {
            over(announcement, sofar);
        } else {
            store.keep(announcement, Progress.TRIED, sofar.message());
            later.in(delay, new Announce(announcement));
        }
    }

    /** Says what came of it before that is kept: a crash in between leads to another look. */
    private void over(Announcement announcement, DeploymentAnnounced end) {
        outbox.publish(List.of(end));
        Progress progress = end.outcome() == AnnouncementOutcome.STORED ? Progress.STORED : Progress.GIVEN_UP;
        store.keep(announcement, progress, end.message());
        metrics.counter("unbreakable.announcements", "outcome", progress == Progress.STORED ? "stored" : "givenUp")
                .increment();
        if (progress == Progress.STORED) {
            Log.infof("Dynatrace knows of deployment %s", announcement.deploymentKey());
        } else {
            Log.warnf("Dynatrace does not know of deployment %s: %s", announcement.deploymentKey(), end.message());
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
