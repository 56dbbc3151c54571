package io.unbreakable.monspec.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.unbreakable.monspec.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        return read(LENIENT, text);
    }

    /** The content of a text in which no key comes twice. */
    static JsonNode strictTree(String text) throws JsonProcessingException {
        return read(STRICT, text);
    }

    private static JsonNode read(JsonMapper mapper, String text) throws JsonProcessingException {
        var tree = mapper.readTree(withoutMark(text));
        if (text.contains("\\u") || !PlainText.isUnicode(text)) {
            requireUnicode(text);
        }
        return tree;
    }

    /** Half a character, which JSON can write, is none that a table, a queue or a page could hold. */
    private static void requireUnicode(String text) throws JsonProcessingException {
        try (var parser = parser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructStart() && !token.isStructEnd() && !PlainText.isUnicode(parser.getText())) {
                    throw new JsonParseException(
                            parser, "this text holds half a character, or none", parser.currentTokenLocation());
                }
            }
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the parser has against a text, without saying where. */
    public static String cause(JsonProcessingException e) {
        var cause = SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1");
        if (cause.startsWith("Trailing token")) {
            return "something follows after its end";
        }
        return PlainText.cut(cause, LONGEST_CAUSE);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
