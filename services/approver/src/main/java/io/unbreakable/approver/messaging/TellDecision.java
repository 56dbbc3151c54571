package io.unbreakable.approver.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.domain.ApprovalState;
import io.unbreakable.approver.store.ApprovalStore;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Trail;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stores what became of an approval, and tells everybody. */
final class TellDecision {
    private final ApprovalStore store;
    private final EventPublisher publisher;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    TellDecision(ApprovalStore store, EventPublisher publisher, MeterRegistry metrics, InstantSource clock) {
        this.store = store;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    void tell(ApprovalId id, Answer answer) {
        AtomicBoolean first = new AtomicBoolean();
        ApprovalState state = store.update(id, before -> {
            first.set(!before.decisions().containsKey(answer.token()));
            return before.decided(answer, clock.instant());
        });
        ApprovalState.Decision decision = state.decisions().get(answer.token());
        if (decision != null) {
            Trail.alsoAbout(decision.answer().validationIds());
            if (first.get()) {
                String outcome = EventJson.word(decision.answer().outcome());
                metrics.counter("unbreakable.decisions", "outcome", outcome).increment();
            }
            Log.infof(
                    "%s: %s %s",
                    decision.answer().outcome(), id.key(), decision.answer().summary());
            publish(id, decision);
        }
    }

    void publish(ApprovalId id, ApprovalState.Decision decision) {
        Answer answer = decision.answer();
        publisher.publish(new ApprovalDecided(
                id.execution(),
                id.action(),
                answer.token().isEmpty() ? null : answer.token(),
                answer.outcome(),
                answer.verdict(),
                answer.summary(),
                answer.validationIds(),
                decision.at()));
    }
}
