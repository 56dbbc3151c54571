package io.unbreakable.remediator.store;

import io.unbreakable.contracts.StageTransition;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.remediator.domain.TransitionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Which ways into stages remediations disabled. */
@ApplicationScoped
public class TransitionStore {
    private final StateTable table;

    TransitionStore(StateTable table) {
        this.table = table;
    }

    /** What is known of it. */
    public TransitionState find(StageTransition transition) {
        return table.find(key(transition), TransitionState.class)
                .map(Document::body)
                .orElseGet(TransitionState::untouched);
    }

    /** Remembers that this remediation disabled it, and gives what is known then. */
    public TransitionState disabled(StageTransition transition, String remediationId, Instant at) {
        return table.update(
                key(transition),
                TransitionState.class,
                TransitionState.untouched(),
                before -> before.disabledBy(remediationId, at));
    }

    private static Key key(StageTransition transition) {
        return new Key("transition/" + transition.key(), "state");
    }
}
