package io.unbreakable.messaging;

import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** What the handlers of the tests saw, and what they shall do. */
final class Probe {
    static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

    private Probe() {}

    /** A command to ourselves, for the tests. */
    record Ring(String name) {}

    /** A command to ourselves: publish an event of this name. */
    record Announce(String name) {}

    /** Makes the handler of the command with this name wait until the latch is open. */
    static CountDownLatch hold(String name) {
        return HELD.computeIfAbsent(name, held -> new CountDownLatch(1));
    }

    /** Waits, if this name is held. */
    static void waitIfHeld(String name) {
        CountDownLatch latch = HELD.get(name);
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            SEEN.add(name + " finished");
        }
    }

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
