package io.unbreakable.sandbox.monitor;

import io.unbreakable.sandbox.monitor.SelectorText.Call;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the entitySelector language; what it does not know it refuses with 400 and says what it was. */
final class EntitySelectorParser {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_:]*|dt\\.entity\\.[a-z_:]+");
    private static final Pattern TAG = Pattern.compile("(?:\\[([^\\]]+)])?((?:[^:\\\\]|\\\\.)+)(?::(.*))?");

    private EntitySelectorParser() {}

    static EntitySelector parse(String text) {
        try {
            if (text.length() > EntitySelector.MAXIMUM_LENGTH) {
                throw new IllegalArgumentException("longer than " + EntitySelector.MAXIMUM_LENGTH + " characters");
            }
            return selector(text);
        } catch (IllegalArgumentException e) {
            throw ApiException.bad("Invalid entity selector: " + e.getMessage());
        }
    }

    private static EntitySelector selector(String text) {
        List<EntitySelector.Criterion> criteria = SelectorText.split(text, ',', '\0').stream()
                .map(EntitySelectorParser::criterion)
                .toList();
        long types = criteria.stream()
                .filter(criterion -> criterion instanceof EntitySelector.Type)
                .count();
        boolean byId = criteria.stream().anyMatch(criterion -> criterion instanceof EntitySelector.Ids);
        if (types > 1 || (types == 0 && !byId)) {
            throw new IllegalArgumentException("exactly one type, or an entityId, must be specified in '" + text + "'");
        }
        return new EntitySelector(criteria);
    }

    private static EntitySelector.Criterion criterion(String text) {
        Call call = SelectorText.call(text);
        if (!call.parenthesised() || call.inner().isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is not a criterion with arguments");
        }
        return switch (call.name()) {
            case "type" -> new EntitySelector.Type(type(single(call)));
            case "entityId" -> new EntitySelector.Ids(values(call));
            case "tag" ->
                new EntitySelector.Tags(
                        values(call).stream().map(EntitySelectorParser::tag).toList());
            case "entityName", "entityName.equals", "entityName.startsWith" -> name(call, false);
            case "caseSensitive" -> name(SelectorText.call(call.inner()), true);
            case "not" -> not(call.inner());
            default -> related(call);
        };
    }

    private static EntitySelector.Criterion not(String inner) {
        EntitySelector.Criterion criterion = criterion(inner);
        if (criterion instanceof EntitySelector.Type) {
            throw new IllegalArgumentException("the type cannot be negated");
        }
        return new EntitySelector.Not(criterion);
    }

    private static EntitySelector.Criterion related(Call call) {
        for (String direction : List.of("fromRelationships.", "toRelationships.")) {
            if (call.name().startsWith(direction)) {
                String relation = call.name().substring(direction.length());
                return new EntitySelector.Related(direction.startsWith("from"), relation, selector(call.inner()));
            }
        }
        throw new IllegalArgumentException("unknown criterion '" + call.name() + "'");
    }

    private static EntitySelector.Criterion name(Call call, boolean caseSensitive) {
        EntitySelector.NameRule rule = switch (call.name()) {
            case "entityName" -> EntitySelector.NameRule.CONTAINS;
            case "entityName.equals" -> EntitySelector.NameRule.EQUALS;
            case "entityName.startsWith" -> EntitySelector.NameRule.STARTS_WITH;
            default -> throw new IllegalArgumentException("unknown criterion '" + call.name() + "'");
        };
        return new EntitySelector.Name(rule, single(call), caseSensitive);
    }

    private static String type(String value) {
        if (!TYPE.matcher(value).matches()) {
            throw new IllegalArgumentException("unknown type '" + value + "'");
        }
        return value.startsWith("dt.entity.")
                ? value.substring("dt.entity.".length()).toUpperCase(Locale.ROOT)
                : value;
    }

    static EntitySelector.TagPattern tag(String text) {
        Matcher parts = TAG.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a tag");
        }
        String key = unescape(parts.group(2));
        return new EntitySelector.TagPattern(parts.group(1), key == null ? "" : key, unescape(parts.group(3)));
    }

    private static @Nullable String unescape(@Nullable String text) {
        return text == null ? null : text.replace("\\:", ":").replace("\\\\", "\\");
    }

    private static List<String> values(Call call) {
        return SelectorText.split(call.inner(), ',', '\0').stream()
                .map(SelectorText::unquote)
                .toList();
    }

    private static String single(Call call) {
        List<String> values = values(call);
        if (values.size() != 1) {
            throw new IllegalArgumentException("'" + call.name() + "' takes one value");
        }
        return values.get(0);
    }
}
