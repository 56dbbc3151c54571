package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reads a monspec. Comments ({@code //}) and trailing commas are allowed; duplicate keys are not. */
public final class MonspecReader {
    /** The longest file that is read, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1_000_000;

    private MonspecReader() {}

    /** Reads the text of a file of at most {@link #MAX_BYTES}. Never throws: what cannot be read is a value that says why. */
    public static Reading read(String text) {
        requireNonNull(text, "text");
        if (JsonText.isTooLong(text)) {
            return new Reading.Unreadable(JsonText.TOO_LONG);
        }
        try {
            return inspect(JsonText.strictTree(text)).reading();
        } catch (JsonProcessingException e) {
            return new Reading.Unreadable(describe(e));
        }
    }

    /** Reads a file that was parsed already and finds everything that is wrong with it at once. Never throws. */
    public static Inspection inspect(JsonNode root) {
        var notes = new Notes();
        var monspec = new Monspec(root instanceof ObjectNode file ? services(file, notes) : List.of());
        if (!root.isObject()) {
            notes.add(new Problem(
                    Code.WRONG_TYPE, "", "The monspec must be a JSON object whose keys are services.", null));
        }
        notes.requireDistinct("gate", monspec.gates(), GateSpec::name, "The monspec");
        return notes.inspection(monspec);
    }

    private static List<ServiceSpec> services(ObjectNode file, Notes notes) {
        if (file.properties().stream().allMatch(field -> Section.isComment(field.getKey()))) {
            notes.add(new Problem(Code.EMPTY, "", "The monspec describes no service.", null));
        }
        return Section.root(file, notes).named(ServiceReader::read);
    }

    private static String describe(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null
                ? "The monspec is not valid JSON: " + JsonText.cause(e)
                : "The monspec is not valid JSON at line %d, column %d: %s"
                        .formatted(location.getLineNr(), location.getColumnNr(), JsonText.cause(e));
    }
}
