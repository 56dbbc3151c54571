package io.unbreakable.monspec.lint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.JsonText;
import io.unbreakable.monspec.spec.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where keys and values stand in a text, as far as it is JSON. Of a key that is there twice, where it is last. */
final class Positions {
    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, Place> values = new HashMap<>();
    private final List<Finding> duplicates = new ArrayList<>();

    private Positions() {}

    static Positions of(String text) {
        var positions = new Positions();
        try (var parser = JsonText.parser(text)) {
            if (parser.nextToken() != null) {
                positions.value(parser, "");
            }
        } catch (IOException e) {
            // up to here it was JSON; what follows is for the reader to complain about
            return positions;
        }
        return positions;
    }

    /** Every key that is in its object already. */
    List<Finding> duplicates() {
        return duplicates;
    }

    /** The place of a problem: the key that it is about or else the value, or the innermost thing around what is missing. */
    Place of(Problem problem) {
        var ofKey = keys.get(problem.pointer());
        return isAboutTheKey(problem.code()) && ofKey != null ? ofKey : value(problem.pointer());
    }

    private Place value(String pointer) {
        var place = values.get(pointer);
        if (place != null || pointer.isEmpty()) {
            return place == null ? Place.START : place;
        }
        return value(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static boolean isAboutTheKey(Code code) {
        return switch (code) {
            case UNKNOWN_FIELD, SWITCHED_OFF, DUPLICATE_KEY, UNUSED, EMPTY, TOO_MANY -> true;
            default -> false;
        };
    }

    private void value(JsonParser parser, String pointer) throws IOException {
        values.put(pointer, Place.of(parser.currentTokenLocation()));
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields(parser, pointer);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, pointer + "/" + i);
            }
        }
    }

    private void fields(JsonParser parser, String object) throws IOException {
        var seen = new HashMap<String, Place>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var pointer = Problem.inside(object, name);
            var place = Place.of(parser.currentTokenLocation());
            var before = seen.put(name, place);
            if (before != null) {
                var sentence = "The key \"%s\" is there twice, before in line %d.".formatted(name, before.line());
                duplicates.add(Finding.of(new Problem(Code.DUPLICATE_KEY, pointer, sentence, null), place));
            }
            keys.put(pointer, place);
            parser.nextToken();
            value(parser, pointer);
        }
    }
}
