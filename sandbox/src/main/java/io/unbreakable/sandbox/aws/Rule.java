package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rule: which events go to which targets. */
record Rule(
        String bus,
        String name,
        EventPattern pattern,
        boolean enabled,
        @Nullable String description,
        Map<String, Target> targets) {

    Rule {
        targets = Map.copyOf(targets);
    }

    String arn() {
        return Account.ruleArn(bus, name);
    }

    Rule with(Target target) {
        var changed = new TreeMap<>(targets);
        changed.put(target.id(), target);
        return new Rule(bus, name, pattern, enabled, description, changed);
    }

    Rule without(String targetId) {
        var changed = new TreeMap<>(targets);
        changed.remove(targetId);
        return new Rule(bus, name, pattern, enabled, description, changed);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("Name", name)
                .put("Arn", arn())
                .put("EventPattern", pattern.toString())
                .put("State", enabled ? "ENABLED" : "DISABLED")
                .put("EventBusName", bus);
        return description == null ? json : json.put("Description", description);
    }
}
