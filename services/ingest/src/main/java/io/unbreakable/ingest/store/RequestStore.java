package io.unbreakable.ingest.store;

import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What other tools asked for, by their own request id. */
@ApplicationScoped
public class RequestStore {
    private final StateTable table;

    RequestStore(StateTable table) {
        this.table = table;
    }

    /** What this request led to; empty for a new one. */
    public Optional<ValidationRequested> find(String requestId) {
        return table.find(key(requestId), ValidationRequested.class).map(StateTable.Document::body);
    }

    /** Keeps what a request led to; what is kept, which is somebody else's when they were faster. */
    public ValidationRequested keep(String requestId, ValidationRequested requested) {
        return table.insert(key(requestId), requested)
                ? requested
                : find(requestId).orElse(requested);
    }

    private static Key key(String requestId) {
        return new Key("request/" + requestId, "validation");
    }
}
