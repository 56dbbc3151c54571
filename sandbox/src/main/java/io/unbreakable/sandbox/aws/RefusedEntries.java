package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Which entries {@link PutEventsTrap} refused and waits for; it forgets each when it comes again. */
final class RefusedEntries {
    private final PutEventsTrap trap;
    private final Random random;
    private final Set<JsonNode> refused = new HashSet<>();

    RefusedEntries(PutEventsTrap trap) {
        this.trap = trap;
        this.random = new Random(trap.seed());
    }

    /** Whether this one is refused now. */
    synchronized boolean strikes(JsonNode entry) {
        boolean comesAgain = refused.remove(entry);
        return !comesAgain && random.nextDouble() < trap.refusedOnce() && refused.add(entry);
    }
}
