package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.domain.GatePolicy;
import io.unbreakable.ingest.domain.ToolRequest;
import io.unbreakable.ingest.store.RequestStore;
import io.unbreakable.messaging.Envelope;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import io.unbreakable.messaging.MessageHandler;
import io.unbreakable.monspec.plan.Planning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Takes validation requests of other tools; the same request id is the same validation, requested once. */
@ApplicationScoped
class ValidationRequestHandler implements MessageHandler {
    private final RequestStore store;
    private final RequestedPlan plans;
    private final EventPublisher publisher;
    private final Later later;
    private final InstantSource clock;
    private final IngestConfig config;

    ValidationRequestHandler(
            RequestStore store,
            RequestedPlan plans,
            EventPublisher publisher,
            Later later,
            InstantSource clock,
            IngestConfig config) {
        this.store = store;
        this.plans = plans;
        this.publisher = publisher;
        this.later = later;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public String detailType() {
        return Topology.VALIDATION_REQUEST;
    }

    @Override
    public void handle(Envelope envelope) {
        Instant at = envelope.time() != null ? envelope.time() : clock.instant();
        ToolRequest request = ValidationRequestReader.read(envelope.detail(), at);
        ValidationRequested stored = store.find(request.requestId()).orElse(null);
        if (stored == null) {
            boolean late = at.plus(config.ingest().answerWait()).isBefore(clock.instant());
            Planning planning = planning(request, envelope, late);
            if (planning == null) {
                later.in(config.ingest().askEvery(), new AskAgain(envelope.detail(), at));
                return;
            }
            stored = store.keep(request.requestId(), new ValidationRequested(validation(request, planning)));
        }
        publisher.publish(stored);
        Log.infof("published %s", stored.eventId());
    }

    private @Nullable Planning planning(ToolRequest request, Envelope envelope, boolean late) {
        String defect = request.span().defect();
        return defect == null
                ? plans.plan(request, envelope.detail().path("monspec"), late)
                : new Planning.Unplannable(defect);
    }

    private Validation validation(ToolRequest request, Planning planning) {
        GatePolicy policy = new GatePolicy(config.slot(), config.gateGrace());
        return switch (planning) {
            case Planning.Planned planned ->
                request.validation(policy, config.ingest().requestSettle(), planned.plan(), null);
            case Planning.Unplannable unplannable ->
                request.validation(policy, config.ingest().requestSettle(), null, unplannable.message());
        };
    }
}
