package io.unbreakable.sandbox.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An entity as it is known at one moment: its visible tags and its relations of one time frame. */
record Entity(
        EntityRef ref,
        String name,
        Instant firstSeen,
        Instant lastSeen,
        List<Tag> tags,
        Map<String, List<EntityRef>> fromRelationships,
        Map<String, List<EntityRef>> toRelationships) {

    String id() {
        return ref.id();
    }

    String type() {
        return ref.type();
    }
}
