package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.remediator.domain.SwitchState;
import io.unbreakable.remediator.store.SwitchStore;
import jakarta.enterprise.context.ApplicationScoped;

/** A person switched remediation: acts from now on, and releases what was frozen. */
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
        if (switched.automation() == Automation.REMEDIATION) {
            Log.infof(
                    "remediation of %s is %s since %s, by %s",
                    switched.environment(), switched.state(), switched.switchedAt(), switched.switchedBy());
            switches.switched(switched.environment(), new SwitchState(switched.state(), switched.switchedAt()));
        }
    }
}
