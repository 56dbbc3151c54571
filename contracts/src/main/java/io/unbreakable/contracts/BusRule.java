package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule on our own bus.
 *
 * @param name of the rule
 * @param target whose queue it feeds
 * @param types the events that it lets through, at least one
 */
public record BusRule(String name, Service target, Set<EventType> types) implements Rule {
    public BusRule {
        requireNonNull(name, "name");
        requireNonNull(target, "target");
        types = Collections.unmodifiableSet(EnumSet.copyOf(types));
    }

    @Override
    public String bus() {
        return Topology.BUS;
    }

    /**
     * The rule's event pattern: these types, from the services that publish them. Whoever takes all types gets everything of
     * ours, so that an unknown type or version does not vanish on the bus but ends in a dead-letter queue.
     */
    @Override
    public String pattern() {
        if (types.size() == EventType.values().length) {
            return EventJson.write(Map.of("source", List.of(Map.of("prefix", Service.SOURCE_PREFIX))));
        }
        return pattern(
                types.stream().map(type -> type.publisher().source()).distinct().toList(),
                types.stream().map(EventType::detailType).toList());
    }

    static String pattern(List<String> sources, List<String> detailTypes) {
        Map<String, List<String>> pattern = new LinkedHashMap<>();
        pattern.put("source", sources);
        pattern.put("detail-type", detailTypes);
        return EventJson.write(pattern);
    }
}
