package io.unbreakable.monspec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about the language shows only what the language has, and all of it. */
class DocumentationTest {
    private static final String PAGE = Files.text(Path.of("../docs/monspec.md"));
    private static final Pattern EXAMPLE = Pattern.compile("```jsonc (\\w+)\\n(.*?)```", Pattern.DOTALL);

    record Example(String kind, String text) {
        /** The example as part of a file that has everything else. */
        String file() {
            var comparison = "\"name\": \"StagingToProduction\", \"source\": \"Staging\", \"compare\": \"Production\"";
            var entry = "\"timeseries\": \"calc:other\"";
            return switch (kind) {
                case "file" -> text;
                case "service" -> file(comparison, entry, text);
                case "comparison" -> file(text, entry, "");
                case "entry" -> file(comparison, text, "");
                default -> throw new AssertionError("an example of what? " + kind);
            };
        }

        private static String file(String comparison, String entry, String rest) {
            return """
                    {"S": {"etype": "SERVICE",
                      "environments": {"Staging": {"tags": [{"key": "s"}]}, "Production": {"tags": [{"key": "p"}]}},
                      "comparisons": [{%s
                      }], "perfsignature": [{%s
                      }], %s
                    }}""".formatted(comparison, entry, rest);
        }
    }

    static List<Example> examples() {
        return EXAMPLE.matcher(PAGE)
                .results()
                .map((MatchResult found) -> new Example(found.group(1), found.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadWithoutARemarkAndCanBePlanned(Example example) {
        var reading = MonspecReader.read(example.file());

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.remarks()).isEmpty();
            for (var service : read.monspec().services()) {
                assertThat(service.comparisons())
                        .isNotEmpty()
                        .allSatisfy(
                                comparison -> assertThat(Planner.plan(read.monspec(), service.key(), comparison.name()))
                                        .isInstanceOf(Planning.Planned.class));
            }
        });
    }

    @Test
    void everyFieldOfTheLanguageIsThereWithAnExample() throws IOException {
        var text = String.join("\n", examples().stream().map(Example::text).toList());
        var schema = JsonMapper.builder().build().readTree(Files.text(Path.of("schema/monspec.schema.json")));

        var fields = new TreeSet<String>();
        schema.path("$defs").forEach(definition -> fields.addAll(fields(definition)));

        assertThat(fields).hasSizeGreaterThan(40).allSatisfy(field -> {
            assertThat(PAGE).contains(field);
            assertThat(text).contains("\"" + field + "\"");
        });
        assertThat(examples()).hasSizeGreaterThan(12);
        assertThat(Stream.of(PAGE.split("\n"))).hasSizeLessThan(260);
    }

    private static List<String> fields(JsonNode definition) {
        return definition.path("properties").properties().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), fields(entry.getValue()).stream()))
                .toList();
    }
}
