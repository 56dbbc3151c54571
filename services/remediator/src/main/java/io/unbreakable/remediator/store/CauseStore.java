package io.unbreakable.remediator.store;

import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.remediator.domain.Cause;
import io.unbreakable.remediator.domain.CauseState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of each problem and of each gate that failed. */
@ApplicationScoped
public class CauseStore {
    private final StateTable table;

    CauseStore(StateTable table) {
        this.table = table;
    }

    /** Remembers that this was reported, and gives what is known of it then. */
    public CauseState reported(Cause cause) {
        return table.update(
                key(cause.trigger(), cause.id()),
                CauseState.class,
                CauseState.fresh(cause),
                before -> before.reportedAgain(cause));
    }

    /** Remembers that this was reported, unless something is known of it, and gives what is known then. */
    public CauseState heardOf(Cause cause) {
        return table.update(
                key(cause.trigger(), cause.id()), CauseState.class, CauseState.fresh(cause), before -> before);
    }

    /** Stores what became of it, unless that is known, and gives what is known then. */
    public CauseState settle(
            CauseState state, CauseState.Outcome outcome, @Nullable Instant problemStart, Instant now) {
        Cause cause = state.cause();
        return table.update(
                key(cause.trigger(), cause.id()),
                CauseState.class,
                state,
                before -> before.settled(outcome, problemStart, now));
    }

    /** What is known of it. */
    public Optional<CauseState> find(RemediationTrigger trigger, String id) {
        return table.find(key(trigger, id), CauseState.class).map(Document::body);
    }

    private static Key key(RemediationTrigger trigger, String id) {
        return new Key("cause/" + trigger + "/" + id, "state");
    }
}
