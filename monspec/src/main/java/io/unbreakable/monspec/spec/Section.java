package io.unbreakable.monspec.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the file with the path that leads to it: hands out its fields and knows which ones nobody asked for. */
final class Section {
    private final ObjectNode node;
    private final String path;
    private final List<String> remarks;
    private final Set<String> asked = new HashSet<>();

    private Section(ObjectNode node, String path, List<String> remarks) {
        this.node = node;
        this.path = path;
        this.remarks = remarks;
    }

    static Section of(JsonNode node, String path, List<String> remarks) {
        if (node instanceof ObjectNode object) {
            return new Section(object, path, remarks);
        }
        throw new Misspelt(path + " must be an object.");
    }

    static boolean isComment(String key) {
        return key.startsWith("_") || key.equals("$schema");
    }

    static void requireDistinct(String what, Collection<String> names, String where) {
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new Misspelt("%s has more than one %s named %s.".formatted(where, what, name));
        });
    }

    String path() {
        return path;
    }

    String at(String field) {
        return path + "." + field;
    }

    @Nullable JsonNode field(String field) {
        asked.add(field);
        return node.get(field);
    }

    @Nullable String text(String field) {
        var value = field(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new Misspelt(at(field) + " must be a text that is not empty.");
        }
        return value.textValue();
    }

    String requiredText(String field) {
        var text = text(field);
        if (text == null) {
            throw new Misspelt(at(field) + " is missing.");
        }
        return text;
    }

    @Nullable Double number(String field) {
        var value = field(field);
        return value == null ? null : finite(value, at(field));
    }

    /** A number that is zero or more; null when the field is left out. */
    @Nullable Double amount(String field) {
        var value = number(field);
        if (value != null && value < 0) {
            throw new Misspelt("%s must not be negative, but is %s.".formatted(at(field), field(field)));
        }
        return value;
    }

    /** The numbers of an object, each zero or more, by key; empty when the field is left out. */
    Map<String, Double> amounts(String field) {
        var amounts = new LinkedHashMap<String, Double>();
        var value = field(field);
        if (value != null) {
            var section = of(value, at(field), remarks);
            for (var key : section.keys()) {
                var amount = section.amount(key);
                if (amount != null) {
                    amounts.put(key, amount);
                }
            }
        }
        return amounts;
    }

    /** The objects of a list; empty when the field is left out. */
    List<Section> sections(String field) {
        var value = field(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof ArrayNode array)) {
            throw new Misspelt(at(field) + " must be a list.");
        }
        var sections = new ArrayList<Section>();
        for (var element : array) {
            sections.add(of(element, "%s[%d]".formatted(at(field), sections.size()), remarks));
        }
        return sections;
    }

    /** The objects inside an object by key; empty when the field is left out. */
    Map<String, Section> named(String field) {
        var named = new LinkedHashMap<String, Section>();
        var value = field(field);
        if (value != null) {
            var parent = of(value, at(field), remarks);
            for (var key : parent.keys()) {
                named.put(key, of(parent.node.get(key), parent.at(key), remarks));
            }
        }
        return named;
    }

    /** Notes what is in the section but nobody asked for; to be called when it has been read. */
    void remarkOnTheRest() {
        node.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_") && asked.contains(name.substring(1))) {
                remarks.add("%s is switched off by its underscore and has no effect.".formatted(at(name)));
            } else if (!isComment(name) && !asked.contains(name)) {
                remarks.add("%s is not a field of the language and has no effect.".formatted(at(name)));
            }
        });
    }

    private Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        node.fieldNames().forEachRemaining(name -> {
            if (!isComment(name)) {
                keys.add(name);
            }
        });
        return keys;
    }

    private static double finite(JsonNode value, String path) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw new Misspelt(path + " must be a number.");
        }
        return value.doubleValue();
    }
}
