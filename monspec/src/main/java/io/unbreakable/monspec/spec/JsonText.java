package io.unbreakable.monspec.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The JSON that a monspec is written in: with comments ({@code //}) and trailing commas, at most 1 MB of UTF-8. */
public final class JsonText {
    /** What is said of a text that {@link #isTooLong}. */
    public static final String TOO_LONG = "The monspec is larger than 1 MB.";

    private static final int MAX_NESTING = 32;
    private static final int LONGEST_CAUSE = 300;
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^]]*?; (line: \\d+, column: \\d+)]");
    private static final JsonFactory SYNTAX = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .build();
    private static final JsonMapper LENIENT = JsonMapper.builder(SYNTAX)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper STRICT = JsonMapper.builder(SYNTAX.rebuild()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** Whether a text is longer than what is read. */
    public static boolean isTooLong(String text) {
        return text.length() > MonspecReader.MAX_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length > MonspecReader.MAX_BYTES;
    }

    /** A parser at the beginning of a text; it does not mind keys that come twice. */
    public static JsonParser parser(String text) throws IOException {
        return SYNTAX.createParser(withoutMark(text));
    }

    /** The content of a text; of keys that come twice, the last counts. */
    public static JsonNode tree(String text) throws JsonProcessingException {
        return LENIENT.readTree(withoutMark(text));
    }

    /** The content of a text in which no key comes twice. */
    static JsonNode strictTree(String text) throws JsonProcessingException {
        return STRICT.readTree(withoutMark(text));
    }

    /** What the parser has against a text, without saying where. */
    public static String cause(JsonProcessingException e) {
        var cause = SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1");
        if (cause.startsWith("Trailing token")) {
            return "something follows after its end";
        }
        return cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) + "…" : cause;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
