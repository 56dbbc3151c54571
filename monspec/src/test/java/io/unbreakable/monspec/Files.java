package io.unbreakable.monspec;

import io.unbreakable.monspec.spec.Monspec;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The monspec files that the tests read. */
public final class Files {
    /** The ancestor's files, unchanged. */
    public static final List<String> ANCESTORS =
            List.of("ancestor.json", "ancestor-deployed.json", "tutorial-text.jsonc");

    private Files() {}

    public static String ancestor(String name) {
        return text(Path.of("src/test/resources/ancestor", name));
    }

    public static String demo() {
        return text(Path.of("examples/demo.json"));
    }

    public static String text(Path path) {
        try {
            return java.nio.file.Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Monspec monspec(String text) {
        return switch (MonspecReader.read(text)) {
            case Reading.Read read -> read.monspec();
            case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.message());
        };
    }
}
