package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.TransitionEnableRequested;
import io.unbreakable.contracts.TransitionEnabled;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.remediator.client.StageTransitions;
import io.unbreakable.remediator.domain.Words;
import io.unbreakable.remediator.store.TransitionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** A person wants the way into a stage enabled: done if it was disabled by us, before that was said, and by nobody since. */
@ApplicationScoped
class TransitionEnableRequestedConsumer implements EventConsumer<TransitionEnableRequested> {
    private final StageTransitions transitions;
    private final TransitionStore store;
    private final EventPublisher publisher;
    private final InstantSource clock;

    TransitionEnableRequestedConsumer(
            StageTransitions transitions, TransitionStore store, EventPublisher publisher, InstantSource clock) {
        this.transitions = transitions;
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public Class<TransitionEnableRequested> type() {
        return TransitionEnableRequested.class;
    }

    @Override
    public void accept(Event<TransitionEnableRequested> event) {
        TransitionEnableRequested wish = event.data();
        StageTransition transition = wish.transition();
        if (!store.find(transition).mayBeEnabled(wish.requestedAt())) {
            Log.infof("%s was not disabled by us before %s", transition.key(), wish.requestedAt());
            return;
        }
        Optional<String> because = transitions.disabledBecause(transition);
        if (because.isPresent() && !because.get().startsWith(Words.TRANSITION_MARK)) {
            Log.warnf("%s was disabled by somebody else since, and stays so: %s", transition.key(), because.get());
            return;
        }
        if (because.isPresent()) {
            transitions.enable(transition);
        }
        Log.infof("%s is enabled again, as %s wanted", transition.key(), wish.requestedBy());
        publisher.publish(new TransitionEnabled(transition, wish.requestedBy(), wish.requestedAt(), clock.instant()));
    }
}
