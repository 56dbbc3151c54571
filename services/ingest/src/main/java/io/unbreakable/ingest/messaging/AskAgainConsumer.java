package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.Topology;
import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.messaging.Envelope;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a validation request up again. */
@ApplicationScoped
class AskAgainConsumer implements CommandConsumer<AskAgain> {
    private final ValidationRequestHandler requests;

    AskAgainConsumer(ValidationRequestHandler requests) {
        this.requests = requests;
    }

    @Override
    public Class<AskAgain> type() {
        return AskAgain.class;
    }

    @Override
    public void accept(AskAgain command) {
        requests.handle(
                new Envelope("again", Topology.VALIDATION_REQUEST, "ingest", command.at(), null, command.request()));
    }
}
