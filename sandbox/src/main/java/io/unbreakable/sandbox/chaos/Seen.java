package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.EventData;
import java.time.Instant;

/**
 * An event of ours on the bus.
 *
 * @param id what it says about which thing
 * @param at when it was published
 */
record Seen(String id, Instant at, EventData data) {
    Seen {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(data, "data");
    }
}
