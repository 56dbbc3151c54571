package io.unbreakable.messaging;

import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the handlers of the tests saw, and what they shall do. */
final class Probe {
    static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private Probe() {}

    /** A command to ourselves, for the tests. */
    record Ring(String name) {}

    /** A command to ourselves: publish an event of this name. */
    record Announce(String name) {}

    /** A name that nothing else has. */
    static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }

    /** How often the handlers noted exactly this. */
    static long times(String seen) {
        return SEEN.stream().filter(seen::equals).count();
    }

    /** How many events of this name arrived. */
    static long arrived(String event) {
        return SEEN.stream().filter(seen -> seen.startsWith(event + " ")).count();
    }

    /** An event that the tests' handler takes, and notes with its name. */
    static AutomationSwitched event(String name) {
        return new AutomationSwitched(name, Automation.REMEDIATION, AutomationState.ON, "test", Instant.EPOCH);
    }
}
