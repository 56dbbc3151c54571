package io.unbreakable.sandbox.monitor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All entities of one moment, for selectors to choose from. */
record Landscape(Map<String, Entity> byId) {

    Collection<Entity> entities() {
        return byId.values();
    }

    @Nullable Entity find(String id) {
        return byId.get(id);
    }

    List<Entity> select(EntitySelector selector) {
        return entities().stream()
                .filter(entity -> selector.matches(entity, this))
                .toList();
    }
}
