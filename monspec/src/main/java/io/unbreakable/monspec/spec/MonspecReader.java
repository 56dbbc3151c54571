package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Reads a monspec. Comments ({@code //}) and trailing commas are allowed; duplicate keys are not. */
public final class MonspecReader {
    /** The longest file that is read, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1_000_000;

    private static final int MAX_NESTING = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MonspecReader() {}

    /** Reads the text of a file of at most {@link #MAX_BYTES}. Never throws: what cannot be read is a value that says why. */
    public static Reading read(String text) {
        requireNonNull(text, "text");
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new Reading.Unreadable("The monspec is larger than 1 MB.");
        }
        try {
            return understand(MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (JsonProcessingException e) {
            return new Reading.Unreadable(describe(e));
        } catch (Misspelt e) {
            return new Reading.Unreadable(e.sentence());
        }
    }

    private static Reading understand(JsonNode root) {
        if (!(root instanceof ObjectNode object)) {
            throw new Misspelt("The monspec must be a JSON object whose keys are services.");
        }
        var remarks = new ArrayList<String>();
        var services = new ArrayList<ServiceSpec>();
        object.properties().forEach(entry -> {
            if (!Section.isComment(entry.getKey())) {
                services.add(ServiceReader.read(entry.getKey(), Section.of(entry.getValue(), entry.getKey(), remarks)));
            }
        });
        if (services.isEmpty()) {
            throw new Misspelt("The monspec describes no service.");
        }
        var monspec = new Monspec(services);
        Section.requireDistinct(
                "gate", monspec.gates().stream().map(GateSpec::name).toList(), "The monspec");
        return new Reading.Read(monspec, remarks);
    }

    private static String describe(JsonProcessingException e) {
        var location = e.getLocation();
        var problem = e.getOriginalMessage();
        var cause = problem.length() > 300 ? problem.substring(0, 300) + "…" : problem;
        return location == null
                ? "The monspec is not valid JSON: " + cause
                : "The monspec is not valid JSON at line %d, column %d: %s"
                        .formatted(location.getLineNr(), location.getColumnNr(), cause);
    }
}
