package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.EventData;
import io.unbreakable.ingest.domain.Notification;
import io.unbreakable.ingest.domain.ProblemFacts;
import io.unbreakable.ingest.store.ProblemStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Adds to what is known about a problem and publishes what follows: that it opened once, and that it closed once. */
@ApplicationScoped
class FollowProblem {
    private final ProblemStore store;
    private final Outbox outbox;

    FollowProblem(ProblemStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /** Somebody says this; a repetition changes nothing, and says again what nobody came to say. */
    void heard(Notification notification) {
        ProblemFacts fresh = ProblemFacts.of(notification.problemId(), notification.startedAt(), notification.at());
        ProblemFacts facts = store.update(fresh, notification::addedTo);
        say(facts);
    }

    /** Publishes what is due; what somebody else is publishing is left to them, and looked at in the next round. */
    void say(ProblemFacts facts) {
        List<EventData> due = facts.due();
        if (due.isEmpty()) {
            return;
        }
        List<String> published =
                outbox.publish(due).stream().map(EventData::eventId).toList();
        if (!published.isEmpty()) {
            store.update(facts, known -> known.withPublished(published));
        }
    }
}
