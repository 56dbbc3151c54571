package io.unbreakable.approver.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.approver.domain.SwitchState;
import io.unbreakable.approver.store.SwitchStore;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** A person switched the answering of approvals: acts from now on. */
@ApplicationScoped
class AutomationSwitchedConsumer implements EventConsumer<AutomationSwitched> {
    private final SwitchStore switches;

    AutomationSwitchedConsumer(SwitchStore switches) {
        this.switches = switches;
    }

    @Override
    public Class<AutomationSwitched> type() {
        return AutomationSwitched.class;
    }

    @Override
    public void accept(Event<AutomationSwitched> event) {
        AutomationSwitched switched = event.data();
        if (switched.automation() == Automation.APPROVALS) {
            Log.infof(
                    "answering approvals of %s is %s since %s, by %s",
                    switched.environment(), switched.state(), switched.switchedAt(), switched.switchedBy());
            switches.switched(new SwitchState(switched.environment(), switched.state(), switched.switchedAt()));
        }
    }
}
