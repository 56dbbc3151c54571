package io.unbreakable.monspec.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of the file with the path that leads to it. Hands out its fields, notes what is wrong with them, and knows
 * which ones nobody asked for. A field that cannot be used counts as left out, so that reading goes on and everything
 * that is wrong is found at once.
 */
final class Section {
    /** What stands in for a text that is required and missing; the file is refused anyway. */
    static final String MISSING = "?";

    private final ObjectNode node;
    private final String path;
    private final String pointer;
    private final Notes notes;
    private final Set<String> asked = new LinkedHashSet<>();

    private Section(ObjectNode node, String path, String pointer, Notes notes) {
        this.node = node;
        this.path = path;
        this.pointer = pointer;
        this.notes = notes;
    }

    /** The section of an element; null, and a note, when it is no object. */
    static @Nullable Section of(JsonNode element, String path, String pointer, Notes notes) {
        if (element instanceof ObjectNode object) {
            return new Section(object, path, pointer, notes);
        }
        notes.add(new Problem(Code.WRONG_TYPE, pointer, path + " must be an object.", null));
        return null;
    }

    /** The section of the whole file. */
    static Section root(ObjectNode node, Notes notes) {
        return new Section(node, "", "", notes);
    }

    static boolean isComment(String key) {
        return key.startsWith("_") || key.equals("$schema");
    }

    /** Lets a function read this section, and notes what of it the function did not ask for. */
    private <T> T read(Function<Section, T> reader) {
        var part = reader.apply(this);
        notes.origins().remember(part, pointer);
        remarkOnTheRest();
        return part;
    }

    /** Notes every part that has the name of an earlier one. */
    <T> void requireDistinct(String what, List<T> parts, Function<T, String> name) {
        notes.requireDistinct(what, parts, name, path);
    }

    String path() {
        return path;
    }

    String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Notes an error about a field, or about the section itself when the field is empty. */
    void refuse(Code code, String field, String sentence) {
        refuse(code, field, sentence, null);
    }

    void refuse(Code code, String field, String sentence, @Nullable String suggestion) {
        notes.add(new Problem(code, field.isEmpty() ? pointer : Problem.inside(pointer, field), sentence, suggestion));
    }

    /** Notes an error about an element of the list in a field. */
    void refuse(Code code, String field, int index, String sentence) {
        var at = Problem.inside(Problem.inside(pointer, field), String.valueOf(index));
        notes.add(new Problem(code, at, sentence, null));
    }

    boolean has(String field) {
        return node.has(field);
    }

    @Nullable JsonNode field(String field) {
        asked.add(field);
        return node.get(field);
    }

    @Nullable String text(String field) {
        var value = field(field);
        if (value == null || (value.isTextual() && !value.textValue().isBlank())) {
            return value == null ? null : value.textValue();
        }
        refuse(Code.WRONG_TYPE, field, at(field) + " must be a text that is not empty.");
        return null;
    }

    String requiredText(String field) {
        var text = text(field);
        if (!has(field)) {
            refuse(Code.MISSING_FIELD, field, at(field) + " is missing.");
        }
        return text == null ? MISSING : text;
    }

    @Nullable Double number(String field) {
        var value = field(field);
        if (value == null || (value.isNumber() && Double.isFinite(value.doubleValue()))) {
            return value == null ? null : value.doubleValue();
        }
        refuse(Code.WRONG_TYPE, field, at(field) + " must be a number.");
        return null;
    }

    /** A number that is zero or more; null when the field is left out. */
    @Nullable Double amount(String field) {
        var value = number(field);
        if (value == null || value >= 0) {
            return value;
        }
        refuse(Code.NEGATIVE, field, "%s must not be negative, but is %s.".formatted(at(field), node.get(field)));
        return null;
    }

    /** A whole number from zero to this; the other one when the field is left out. */
    int count(String field, int otherwise, int most) {
        var value = number(field);
        if (value == null || (value == Math.rint(value) && value >= 0 && value <= most)) {
            return value == null ? otherwise : value.intValue();
        }
        refuse(Code.OUT_OF_RANGE, field, "%s must be a whole number from 0 to %d.".formatted(at(field), most));
        return otherwise;
    }

    /** True or false; false when the field is left out. */
    boolean flag(String field) {
        var value = field(field);
        if (value != null && !value.isBoolean()) {
            refuse(Code.WRONG_TYPE, field, at(field) + " must be true or false.");
        }
        return value != null && value.booleanValue();
    }

    /** All numbers of this section, each zero or more, by key. */
    Map<String, Double> amounts() {
        var amounts = new LinkedHashMap<String, Double>();
        for (var key : keys()) {
            var amount = amount(key);
            if (amount != null) {
                amounts.put(key, amount);
            }
        }
        return amounts;
    }

    /** The object in a field; null when there is something else, or nothing. */
    @Nullable Section objectOrNull(String field) {
        return field(field) instanceof ObjectNode object
                ? new Section(object, at(field), Problem.inside(pointer, field), notes)
                : null;
    }

    /** The object in a field, which must not be anything else; an empty one when the field is left out. */
    Section objectOrEmpty(String field) {
        var section = section(field);
        return section == null
                ? new Section(JsonNodeFactory.instance.objectNode(), at(field), Problem.inside(pointer, field), notes)
                : section;
    }

    /** The object in a field; null when it is left out. */
    @Nullable Section section(String field) {
        var value = field(field);
        return value == null ? null : of(value, at(field), Problem.inside(pointer, field), notes);
    }

    /** The objects of a list, read one by one; empty when the field is left out. */
    <T> List<T> list(String field, Function<Section, T> reader) {
        return sections(field).stream().map(section -> section.read(reader)).toList();
    }

    /** The objects inside an object, read one by one with their keys; empty when the field is left out. */
    <T> List<T> named(String field, BiFunction<String, Section, T> reader) {
        var section = section(field);
        return section == null ? List.of() : section.named(reader);
    }

    /** The objects inside this one, read one by one with their keys. */
    <T> List<T> named(BiFunction<String, Section, T> reader) {
        var named = new ArrayList<T>();
        for (var key : keys()) {
            var child = section(key);
            if (child != null) {
                named.add(child.read(section -> reader.apply(key, section)));
            }
        }
        return named;
    }

    private List<Section> sections(String field) {
        var value = field(field);
        if (value != null && !(value instanceof ArrayNode)) {
            refuse(Code.WRONG_TYPE, field, at(field) + " must be a list.");
        }
        var sections = new ArrayList<Section>();
        for (int i = 0; value instanceof ArrayNode && i < value.size(); i++) {
            var at = Problem.inside(Problem.inside(pointer, field), String.valueOf(i));
            var section = of(value.get(i), "%s[%d]".formatted(at(field), i), at, notes);
            if (section != null) {
                sections.add(section);
            }
        }
        return sections;
    }

    /** Notes what is in the section but nobody asked for. */
    void remarkOnTheRest() {
        node.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_") && asked.contains(name.substring(1))) {
                refuse(
                        Code.SWITCHED_OFF,
                        name,
                        at(name) + " is switched off by its underscore and has no effect.",
                        "Write \"%s\" to switch it on, or begin the key with \"_comment\"."
                                .formatted(name.substring(1)));
            } else if (!isComment(name) && !asked.contains(name)) {
                refuse(
                        Code.UNKNOWN_FIELD,
                        name,
                        at(name) + " is not a field of the language and has no effect.",
                        Nearest.question(name, asked));
            }
        });
    }

    /** The keys that are no comments, in the file's order. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        node.fieldNames().forEachRemaining(name -> {
            if (!isComment(name)) {
                keys.add(name);
            }
        });
        return keys;
    }
}
