package io.unbreakable.monspec.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.spec.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what a command is given: files, and standard input where a name is {@code -}. */
record Input(InputStream standard) {
    private static final String STANDARD = "-";

    /** The text of a file. @throws Unusable when there is no such text */
    String text(String name) {
        try {
            var bytes = name.equals(STANDARD) ? standard.readAllBytes() : Files.readAllBytes(Path.of(name));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new Unusable("there is no file " + name);
        } catch (CharacterCodingException e) {
            throw new Unusable(name + " is not UTF-8 text");
        } catch (IOException | InvalidPathException e) {
            throw new Unusable("cannot read %s: %s".formatted(name, e.getMessage()));
        }
    }

    /** The JSON in a file, which may have comments and trailing commas. @throws Unusable when it is none */
    JsonNode json(String name) {
        return tree(text(name), name);
    }

    /** The JSON in a text of this name. @throws Unusable when it is none */
    static JsonNode tree(String text, String name) {
        try {
            return JsonText.tree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation() == null
                    ? name
                    : "%s:%d:%d"
                            .formatted(
                                    name,
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr());
            throw new Unusable("%s: not valid JSON: %s".formatted(at, JsonText.cause(e)));
        }
    }
}
