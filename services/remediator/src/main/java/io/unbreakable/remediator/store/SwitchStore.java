package io.unbreakable.remediator.store;

import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.domain.SwitchState;
import jakarta.enterprise.context.ApplicationScoped;

/** How far remediation may go, by environment. */
@ApplicationScoped
public class SwitchStore {
    private final StateTable table;
    private final SwitchState unswitched;

    SwitchStore(StateTable table, RemediatorConfig config) {
        this.table = table;
        this.unswitched = new SwitchState(config.remediator().defaultState(), null);
    }

    /** Remembers the switch, unless a newer one is known. */
    public void switched(String environment, SwitchState state) {
        table.update(key(environment), SwitchState.class, state, before -> before.orNewer(state));
    }

    /** How far it may go now. */
    public SwitchState of(String environment) {
        return table.find(key(environment), SwitchState.class)
                .map(StateTable.Document::body)
                .orElse(unswitched);
    }

    private static Key key(String environment) {
        return new Key("switch/" + environment, "remediation");
    }
}
