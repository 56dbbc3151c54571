package io.unbreakable.monspec.keptn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.unbreakable.monspec.judge.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Keptn's own evaluation tests with what Keptn returned. */
public final class KeptnCases {
    private static final List<Case> ALL = load();

    /** One of them. */
    public record Case(String kind, String name, JsonNode node) {
        @Override
        public String toString() {
            return name;
        }
    }

    private KeptnCases() {}

    public static List<Case> all() {
        return ALL;
    }

    public static Stream<Case> of(String kind) {
        return ALL.stream().filter(given -> given.kind().equals(kind));
    }

    /** The verdict as Keptn calls it. */
    public static String word(Verdict verdict) {
        return verdict == Verdict.WARN ? "warning" : verdict.name().toLowerCase(Locale.ROOT);
    }

    private static List<Case> load() {
        try {
            var cases = JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(Path.of("src/test/resources/keptn/keptn.json")))
                    .path("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(node -> new Case(
                            node.path("kind").asText(),
                            node.has("name")
                                    ? node.path("name").asText()
                                    : node.at("/raw/name").asText(),
                            node))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
