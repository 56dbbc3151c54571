package io.unbreakable.approver.store;

import io.unbreakable.approver.ApproverConfig;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.domain.ApprovalState;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** One document per approval of an execution. */
@ApplicationScoped
public class ApprovalStore {
    private final StateTable table;
    private final InstantSource clock;
    private final ApproverConfig.Approver config;

    ApprovalStore(StateTable table, InstantSource clock, ApproverConfig config) {
        this.table = table;
        this.clock = clock;
        this.config = config.approver();
    }

    /** Changes what is known of an approval, and gives what is known then. */
    public ApprovalState update(ApprovalId id, UnaryOperator<ApprovalState> change) {
        Key key = new Key("approval/" + id.key(), "state");
        long expiresAt = clock.instant().plus(config.rememberFor()).getEpochSecond();
        return table.update(key, ApprovalState.class, ApprovalState.unknown(id), change, expiresAt);
    }
}
