package io.unbreakable.sandbox.aws;

import io.unbreakable.sandbox.http.AwsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The buses and their rules; the default bus is always there. */
final class Buses {

    private final Map<String, Map<String, Rule>> rules = new HashMap<>(Map.of("default", new TreeMap<>()));

    synchronized void create(String bus) {
        if (rules.putIfAbsent(bus, new TreeMap<>()) != null) {
            throw new AwsException("ResourceAlreadyExistsException", "Event bus " + bus + " already exists.");
        }
    }

    synchronized Set<String> names() {
        return new TreeSet<>(rules.keySet());
    }

    synchronized boolean has(String bus) {
        return rules.containsKey(bus);
    }

    /** Puts a rule in place of an earlier one, whose targets it keeps. */
    synchronized void put(Rule rule) {
        Map<String, Rule> all = of(rule.bus());
        @Nullable Rule earlier = all.get(rule.name());
        Rule merged = rule;
        if (earlier != null) {
            for (Target target : earlier.targets().values()) {
                merged = merged.with(target);
            }
        }
        all.put(rule.name(), merged);
    }

    synchronized Rule rule(String bus, String name) {
        Rule found = of(bus).get(name);
        if (found == null) {
            throw new AwsException(
                    "ResourceNotFoundException", "Rule " + name + " does not exist on EventBus " + bus + ".");
        }
        return found;
    }

    synchronized void change(String bus, String name, UnaryOperator<Rule> change) {
        of(bus).put(name, change.apply(rule(bus, name)));
    }

    synchronized void delete(String bus, String name) {
        Rule rule = of(bus).get(name);
        if (rule != null && !rule.targets().isEmpty()) {
            throw new AwsException("ValidationException", "Rule can't be deleted since it has targets.");
        }
        of(bus).remove(name);
    }

    synchronized List<Rule> rules(String bus) {
        return List.copyOf(of(bus).values());
    }

    private Map<String, Rule> of(String bus) {
        Map<String, Rule> found = rules.get(bus);
        if (found == null) {
            throw new AwsException("ResourceNotFoundException", "Event bus " + bus + " does not exist.");
        }
        return found;
    }
}
