package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Service;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read about AWS, against what is there. */
@NeedsNode
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> DOCUMENTS = List.of(
            "docs/tutorial.md",
            "docs/operations.md",
            "docs/security.md",
            "cdk/README.md",
            "monspec/dynatrace/README.md");

    private static final String SERVICE =
            Arrays.stream(Service.values()).map(Service::id).collect(Collectors.joining("|", "(", ")"));

    @Test
    void everyAlarmIsExplainedAndEveryAlarmThatIsExplainedIsThere() {
        Set<String> alarms = Installations.sample().template("Eyes").all("AWS::CloudWatch::Alarm").stream()
                .map(alarm -> alarm.path("AlarmName").asText())
                .collect(Collectors.toSet());
        String table = SourceCode.read(ROOT.resolve("docs/operations.md")).replaceAll("(?s)^.*\\| alarm |\n\n.*$", "");
        List<Pattern> explained = found(table, "(?m)^\\| `([a-z<>-]+)` \\|")
                .map(name -> Pattern.compile(
                        "unbreakable-" + name.replace("<service>", SERVICE).replace("<rule>", ".+")))
                .toList();

        assertThat(explained)
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(alarms).as(row.pattern()).anyMatch(row.asMatchPredicate()));
        assertThat(alarms)
                .allSatisfy(alarm -> assertThat(explained)
                        .as(alarm)
                        .filteredOn(row -> row.asMatchPredicate().test(alarm))
                        .hasSize(1));
    }

    @Test
    void everyOutputThatIsNamedIsThere() {
        Set<String> outputs = new TreeSet<>();
        Installations.sample()
                .templates()
                .values()
                .forEach(
                        template -> template.json().path("Outputs").fieldNames().forEachRemaining(outputs::add));

        assertThat(DOCUMENTS.stream()
                        .flatMap(document -> matches(
                                document,
                                "`((?:[A-Z][a-z]+)+(?:Endpoint|ClientId|Instance|Bucket)|UserPool|AlarmTopic)`")))
                .hasSizeGreaterThan(10)
                .isSubsetOf(outputs);
    }

    @Test
    void everyTargetOfMakeThatIsNamedIsThere() {
        Set<String> targets = matches("Makefile", "(?m)^([a-z-]+):").collect(Collectors.toSet());

        assertThat(DOCUMENTS.stream().flatMap(document -> matches(document, "(?m)(?:^    |`)make ([a-z-]+)")))
                .hasSizeGreaterThan(10)
                .isSubsetOf(targets);
    }

    private static Stream<String> matches(String document, String pattern) {
        return found(SourceCode.read(ROOT.resolve(document)), pattern);
    }

    private static Stream<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
