package io.unbreakable.messaging;

import io.unbreakable.messaging.Probe.Announce;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the tests' command to publish something. */
@ApplicationScoped
class AnnounceConsumer implements CommandConsumer<Announce> {
    private final EventPublisher publisher;

    AnnounceConsumer(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Class<Announce> type() {
        return Announce.class;
    }

    @Override
    public void accept(Announce command) {
        Probe.SEEN.add(command.name());
        publisher.publish(Probe.event(command.name()));
    }
}
