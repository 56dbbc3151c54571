package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A monitored entity with what was asked about it.
 *
 * @param fromRelationships by relation; empty unless asked for
 * @param toRelationships by relation; empty unless asked for
 */
public record Entity(
        String entityId,
        @Nullable String type,
        @Nullable String displayName,
        List<Tag> tags,
        Map<String, List<EntityRef>> fromRelationships,
        Map<String, List<EntityRef>> toRelationships) {
    private static final String FROM = "fromRelationships.";
    private static final String TO = "toRelationships.";

    public Entity {
        requireNonNull(entityId, "entityId");
        tags = Lists.orEmpty(tags);
        fromRelationships = fromRelationships == null ? Map.of() : fromRelationships;
        toRelationships = toRelationships == null ? Map.of() : toRelationships;
    }

    /** The entities at the other end of a relation such as {@code toRelationships.calls}; empty when there are none. */
    public List<EntityRef> related(String field) {
        if (field.startsWith(FROM)) {
            return Lists.orEmpty(fromRelationships.get(field.substring(FROM.length())));
        }
        return field.startsWith(TO) ? Lists.orEmpty(toRelationships.get(field.substring(TO.length()))) : List.of();
    }
}
