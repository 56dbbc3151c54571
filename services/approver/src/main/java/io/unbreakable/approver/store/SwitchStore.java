package io.unbreakable.approver.store;

import io.unbreakable.approver.ApproverConfig;
import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalState;
import io.unbreakable.approver.domain.SwitchState;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;

/** How far answering may go, by environment. */
@ApplicationScoped
public class SwitchStore {
    private final StateTable table;
    private final AutomationState unswitched;

    SwitchStore(StateTable table, ApproverConfig config) {
        this.table = table;
        this.unswitched = config.approver().defaultState();
    }

    /** Remembers the switch, unless a newer one is known. */
    public void switched(SwitchState state) {
        table.update(key(state.environment()), SwitchState.class, state, before -> before.orNewer(state));
    }

    /** How far it may go now. */
    public SwitchState of(String environment) {
        return table.find(key(environment), SwitchState.class)
                .map(StateTable.Document::body)
                .orElseGet(() -> new SwitchState(environment, unswitched, null));
    }

    /** What becomes of this answer, as the environments that its gates judge are switched now. */
    public Answer applied(ApprovalState state, Answer answer) {
        Answer applied = answer;
        for (String environment : state.environments(answer.validationIds())) {
            applied = of(environment).applied(applied);
        }
        return applied;
    }

    private static Key key(String environment) {
        return new Key("switch/" + environment, "approvals");
    }
}
