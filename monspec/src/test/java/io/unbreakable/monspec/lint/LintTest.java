package io.unbreakable.monspec.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.LargeFile;
import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.Code.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    static final List<String> ANCESTORS = Files.ANCESTORS;

    private static final String METRIC = "\"calc:x\"";
    private static final String FAILURES = "\"com.dynatrace.builtin:service.failurerate\"";
    private static final String REQUESTS = "\"builtin:service.requestCount.total\"";
    private static final String RESPONSES = "\"com.dynatrace.builtin:service.responsetime\"";
    private static final String ENTRY = METRIC + ", \"aggregate\": \"avg\"";
    private static final String COMPARED = "\"source\": \"A\", \"compare\": \"B\"";

    /** A problem, the part of the sound file that is replaced, and what it is replaced by, with a mark at the problem. */
    record Case(Code code, String part, String replacement) {}

    static final List<Case> CASES = List.of(
            new Case(Code.SYNTAX, "\"environments\"", "▸environments"),
            new Case(
                    Code.SYNTAX,
                    "\"A\": { \"tags\": [{ \"key\": \"a\" }] },",
                    "\"A\": { \"tags\": [{ \"key\": \"a\" } ▸}},"),
            new Case(
                    Code.DUPLICATE_KEY,
                    "\"etype\": \"SERVICE\",",
                    "\"etype\": \"SERVICE\", \n ▸\"etype\": \"SERVICE\","),
            new Case(
                    Code.DUPLICATE_NAME,
                    "} }],\n",
                    "} },\n {\"source\": \"A\", \"compare\": \"B\", \"name\": ▸\"C\"}],\n"),
            new Case(
                    Code.DUPLICATE_NAME,
                    "\"5m\" }",
                    "\"5m\" }, {\"name\": ▸\"G\", \"environment\": \"A\", \"comparison\": \"C\"}"),
            new Case(Code.WRONG_TYPE, METRIC, "▸7"),
            new Case(Code.WRONG_TYPE, "[{ \"timeseries\": \"calc:m\" }]", "▸{ \"timeseries\": \"calc:m\" }"),
            new Case(Code.MISSING_FIELD, "{ \"name\": \"G\", ", "▸{ "),
            new Case(Code.MISSING_FIELD, "{ \"timeseries\": \"calc:m\" }", "▸{ }"),
            new Case(Code.CONTRADICTION, ENTRY, METRIC + ", \"smartscape\": ▸\"toRelationships:calls\""),
            new Case(Code.UNKNOWN_CHOICE, "\"SERVICE\"", "▸\"service\""),
            new Case(Code.UNKNOWN_CHOICE, "\"avg\"", "▸\"average\""),
            new Case(Code.WRONG_FORM, "\"5m\"", "\"5m\", \"after\": ▸\"Deploy\""),
            new Case(Code.WRONG_DURATION, "\"5m\"", "▸\"5 minutes\""),
            new Case(Code.OUT_OF_RANGE, "\"5m\"", "▸\"0s\""),
            new Case(Code.NEGATIVE, "\"default\": 10", "\"default\": ▸-10"),
            new Case(Code.UNKNOWN_FIELD, ENTRY, METRIC + ", ▸\"agregate\": \"avg\""),
            new Case(Code.UNKNOWN_FIELD, "\"gates\"", "▸\"gate\""),
            new Case(Code.SWITCHED_OFF, ENTRY, METRIC + ", ▸\"_aggregate\": \"avg\""),
            new Case(Code.UNKNOWN_ENVIRONMENT, "\"compare\": \"B\"", "\"compare\": ▸\"BB\""),
            new Case(Code.UNKNOWN_ENVIRONMENT, "\"environment\": \"A\"", "\"environment\": ▸\"AA\""),
            new Case(Code.UNKNOWN_COMPARISON, "\"comparison\": \"C\"", "\"comparison\": ▸\"CC\""),
            new Case(
                    Code.MISMATCH,
                    "\"environment\": \"A\", \"comparison\": \"C\"",
                    "\"environment\": \"B\", \"comparison\": ▸\"C\""),
            new Case(Code.UNKNOWN_METRIC, METRIC, "▸\"com.dynatrace.builtin:service.responsetimes\""),
            new Case(Code.UNKNOWN_METRIC, "\"timeseries\": " + ENTRY, "\"smartscape\": ▸\"toRelationship:calls\""),
            new Case(
                    Code.WRONG_AGGREGATE,
                    ENTRY,
                    "\"com.dynatrace.builtin:service.failurerate\", \"aggregate\": ▸\"p90\""),
            new Case(Code.MISPLACED_METRIC, METRIC, "▸\"com.dynatrace.builtin:host.cpu.user\""),
            new Case(Code.MISPLACED_METRIC, "\"calc:m\"", "▸\"com.dynatrace.builtin:service.responsetime\""),
            new Case(Code.UNSELECTABLE, "{ \"tags\": [{ \"key\": \"b\" }] }", "▸{ }"),
            new Case(
                    Code.UNPLANNABLE,
                    "{ \"name\": \"C\", \"source\": \"A\", \"compare\": \"B\",",
                    "▸{ \"name\": \"C\", \"source\": \"A\","),
            new Case(Code.UNUSED, "\"B\": {", "▸\"D\": { },\n \"B\": {"),
            new Case(
                    Code.REPEATED,
                    "\"aggregate\": \"avg\" }",
                    "\"aggregate\": \"avg\" }, ▸{\"aggregate\": \"avg\", \"timeseries\": \"calc:x\"}"),
            new Case(
                    Code.TOO_LONG,
                    "{ \"name\": \"G\",",
                    "▸{ \"name\": \"G\", \"approval\": \"a/b\", \"extend\": \"168h\","),
            new Case(Code.SAME_SIDES, COMPARED, "\"source\": \"B\", \"compare\": ▸\"B\""),
            new Case(Code.NEVER_HOLDS, ENTRY, FAILURES + ", \"pass\": [\"<2\", ▸\"<5&>10\"]"),
            new Case(Code.NEVER_HOLDS, ENTRY, FAILURES + ", \"pass\": [▸\">100\"]"),
            new Case(Code.NEVER_HOLDS, ENTRY, FAILURES + ", \"upperlimit\": ▸0"),
            new Case(Code.NEVER_HOLDS, ENTRY, METRIC + ", \"pass\": [▸\">=+10%&<=+5%\"]"),
            new Case(Code.NEVER_HOLDS, ENTRY, FAILURES + ", \"pass\": [\"<2\"], \"warn\": [▸\"<-101%\"]"),
            new Case(Code.ALWAYS_HOLDS, ENTRY, REQUESTS + ", \"pass\": [▸\">=0\"]"),
            new Case(Code.ALWAYS_HOLDS, ENTRY, FAILURES + ", \"pass\": [▸\"<=100&<=+5%\"]"),
            new Case(Code.ALWAYS_HOLDS, ENTRY, FAILURES + ", \"upperlimit\": 5, \"lowerlimit\": ▸-1"),
            new Case(Code.ALWAYS_HOLDS, ENTRY, REQUESTS + ", \"pass\": [▸\">=-100%\"]"),
            new Case(Code.UNUSED, ENTRY, FAILURES + ", \"pass\": [\"<5\"], ▸\"warn\": [\"<5\"]"),
            new Case(Code.UNUSED, "\"default\": 10", "\"default\": 10, ▸\"calc:y\": 20"),
            new Case(Code.UNUSED, "\"compare\": \"B\",", "▸\"baseline\": \"optional\","),
            new Case(Code.UNUSED, ENTRY, METRIC + ", ▸\"weight\": 2"),
            new Case(Code.UNUSED, ENTRY, METRIC + ", ▸\"key\": true"),
            new Case(Code.UNUSED, ENTRY, FAILURES + ", \"pass\": [\"<5\"], ▸\"floor\": 1"),
            new Case(Code.SUSPICIOUS_NUMBER, "\"default\": 10", "\"default\": ▸0.1"),
            new Case(Code.SUSPICIOUS_NUMBER, "\"default\": 10", "\"calc:x\": { \"default\": 10, \"avg\": ▸0.1 }"),
            new Case(Code.SUSPICIOUS_NUMBER, ENTRY, RESPONSES + ", \"pass\": [▸\"<=5\"]"),
            new Case(Code.SUSPICIOUS_NUMBER, ENTRY, RESPONSES + ", \"pass\": [▸\"<=+5\"]"),
            new Case(Code.SUSPICIOUS_NUMBER, ENTRY, RESPONSES + ", \"upperlimit\": ▸100"),
            new Case(Code.SUSPICIOUS_NUMBER, ENTRY, FAILURES + ", \"pass\": [▸\"<=5%\"]"));

    @ParameterizedTest
    @FieldSource("CASES")
    void saysWhereItIs(Case wrong) {
        var file = Marked.file(wrong.part, wrong.replacement);

        assertThat(Lint.lint(file.text())).anySatisfy(finding -> isAt(finding, wrong.code, file));
    }

    @Test
    void hasNothingToSayAboutASoundFile() {
        assertThat(Lint.lint(Marked.SOUND)).isEmpty();
        assertThat(Lint.lint(Marked.MODERN)).isEmpty();
        assertThat(Lint.lint(Files.demo())).isEmpty();
        assertThat(Lint.lint(LargeFile.withObjectives(500))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ANCESTORS")
    void readsTheAncestorsFilesWithoutAnErrorAndWarnsOfSwitchedOffLimits(String name) {
        var findings = Lint.lint(Files.ancestor(name));

        assertThat(findings).noneMatch(Finding::isError);
        assertThat(findings)
                .filteredOn(finding -> finding.code() == Code.SWITCHED_OFF)
                .extracting(Finding::pointer)
                .containsExactly(
                        "/SampleJSonService/perfsignature/0/_upperlimit",
                        "/SampleJSonService/perfsignature/0/_lowerlimit");
    }

    @Test
    void saysWhatWasProbablyMeant() {
        var finding =
                Lint.lint(Marked.SOUND.replace("\"aggregate\"", "\"agregate\"")).getFirst();

        assertThat(finding)
                .isEqualTo(new Finding(
                        Severity.WARNING,
                        Code.UNKNOWN_FIELD,
                        9,
                        49,
                        "/S/perfsignature/0/agregate",
                        "S.perfsignature[0].agregate is not a field of the language and has no effect.",
                        "Did you mean \"aggregate\"?"));
    }

    @Test
    void pointsToTheServiceOfWhichNothingDecides() {
        var file = Marked.of(Marked.SOUND
                .replace("\"S\": {", "\"S\": ▸{")
                .replace("\"aggregate\": \"avg\"", "\"informational\": true")
                .replace("\"calc:m\"", "\"calc:m\", \"informational\": true"));

        assertThat(Lint.lint(file.text())).singleElement().satisfies(finding -> isAt(finding, Code.NEVER_HOLDS, file));
        assertThat(Lint.lint(file.text().replaceFirst("\"informational\": true", "\"floor\": 1")))
                .isEmpty();
    }

    @Test
    void pointsToWhatATolerance100PercentDownwardsLeavesOver() {
        var file = Marked.of(Marked.SOUND
                .replace("\"default\": 10", "\"default\": 100")
                .replace("{ \"timeseries\": " + ENTRY, "▸{ \"validate\": \"lower\", \"timeseries\": " + REQUESTS));

        assertThat(Lint.lint(file.text())).singleElement().satisfies(finding -> isAt(finding, Code.ALWAYS_HOLDS, file));
        assertThat(Lint.lint(file.text().replace("100", "99"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "pass": ["<=5"]     | Did you mean "<=+5%" for a share of the baseline, or "<=5000" for 5 ms?
            "pass": ["<=+5"]    | Did you mean "<=+5%" for a share of the baseline, or "<=+5000" for 5 ms?
            "pass": [">=-0.5"]  | Did you mean ">=-0.5%" for a share of the baseline, or ">=-500" for 0.5 ms?
            "upperlimit": 100   | Did you mean 100000 for 100 ms?
            """)
    void suggestsPercentOrMilliseconds(String criteria, String suggestion) {
        var file = Marked.SOUND.replace(ENTRY, RESPONSES + ", " + criteria);

        assertThat(Lint.lint(file))
                .singleElement()
                .extracting(Finding::suggestion)
                .isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pass\": [\"<=+5%\", \"<1\"]", "\"pass\": [\"<5\"], \"warn\": [\"<6\"]", "\"upperlimit\": 2",
                "\"pass\": [\"<=+10%&<=3\"], \"warn\": [\"<=+10%\"]", "\"pass\": [\">=-99%\"]", "\"pass\": [\"=0\"]",
                "\"informational\": true", "\"pass\": [\"<=-5%\"]"
            })
    void hasNothingToSayAboutSoundCriteria(String criteria) {
        assertThat(Lint.lint(Marked.SOUND.replace(ENTRY, FAILURES + ", " + criteria)))
                .isEmpty();
    }

    @Test
    void pointsToTheServiceThatAsksForNothing() {
        var file = Marked.of("""
                {
                  ▸"T": {"etype": "HOST", "environments": {"A": {"tags": [{"key": "a"}]}},
                    "comparisons": [{"name": "C", "source": "A"}]}}""");

        assertThat(Lint.lint(file.text())).singleElement().satisfies(finding -> isAt(finding, Code.EMPTY, file));
    }

    @Test
    void pointsToTheServiceThatAsksForTooMuch() {
        var entries = IntStream.range(0, 501)
                .mapToObj("{\"timeseries\": \"calc:x%d\"}"::formatted)
                .collect(Collectors.joining(","));
        var file = Marked.file(
                "  \"S\": {", "  ▸\"S\": {\"etype\": \"SERVICE\", \"perfsignature\": [" + entries + "]},\n\"T\": {");

        assertThat(Lint.lint(file.text())).singleElement().satisfies(finding -> isAt(finding, Code.TOO_MANY, file));
    }

    @Test
    void pointsToTheServiceThatNobodyCompares() {
        var file = Marked.of("{ ▸\"S\": {\"etype\": \"HOST\", \"perfsignature\": [{\"timeseries\": \"?\"}]}}");

        assertThat(Lint.lint(file.text())).singleElement().satisfies(finding -> isAt(finding, Code.UNUSED, file));
    }

    @Test
    void doesNotReadAFileOfMoreThanAMegabyte() {
        assertThat(Lint.lint(" ".repeat(1_000_001))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.TOO_LARGE);
            assertThat(finding.line()).isOne();
            assertThat(finding.column()).isOne();
        });
    }

    @Test
    void pointsToAGateThatLooksBackToBeforeTheDeployment() {
        var file = Marked.of(Marked.SOUND
                .replace("\"compare\": \"B\"", "\"compare\": \"B\", \"shiftsourcetimeframe\": 60")
                .replace("\"comparison\": ", "\"warmup\": \"59s\", \"comparison\": ▸"));

        assertThat(Lint.lint(file.text())).singleElement().satisfies(finding -> isAt(finding, Code.WINDOW, file));
        assertThat(Lint.lint(file.text().replace("59s", "60s"))).isEmpty();
    }

    @Test
    void pointsToAGateWhoseWindowOverlapsItsBaseline() {
        var file = Marked.of(Marked.SOUND
                .replace("\"compare\": \"B\"", "\"compare\": \"A\", \"shiftcomparetimeframe\": 299")
                .replace("      \"B\": { \"tags\": [{ \"key\": \"b\" }] }\n", "")
                .replace("\"comparison\": ", "\"comparison\": ▸"));

        assertThat(Lint.lint(file.text())).singleElement().satisfies(finding -> {
            isAt(finding, Code.WINDOW, file);
            assertThat(finding.suggestion()).isEqualTo("Set shiftcomparetimeframe to 300 or more.");
        });
        assertThat(Lint.lint(file.text().replace("299", "300"))).isEmpty();
    }

    @Test
    void pointsToAComparisonWhoseBaselineIsYounger() {
        var file = Marked.of(Marked.SOUND
                .replace("\"compare\": \"B\"", "\"compare\": \"A\", \"shiftsourcetimeframe\": ▸600")
                .replace("      \"B\": { \"tags\": [{ \"key\": \"b\" }] }\n", "")
                .replace("\"wait\"", "\"warmup\": \"10m\", \"wait\""));

        assertThat(Lint.lint(file.text())).singleElement().satisfies(finding -> isAt(finding, Code.WINDOW, file));
    }

    @Test
    void findsEveryKeyThatIsThereThrice() {
        var findings = Lint.lint("{\"S\": {\"etype\": \"HOST\"},\n \"S\": 1,\n \"S\": {\"etype\": \"HOST\"}}");

        assertThat(findings)
                .filteredOn(Finding::isError)
                .extracting(Finding::code, Finding::line, Finding::sentence)
                .containsExactly(
                        tuple(Code.DUPLICATE_KEY, 2, "The key \"S\" is there twice, before in line 1."),
                        tuple(Code.DUPLICATE_KEY, 3, "The key \"S\" is there twice, before in line 2."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{\n"S": foo}`   | 2 | 6
            `{\n"S": {]}`    | 2 | 7
            `{\n"S" 3}`      | 2 | 5
            `{\n"S": 3 "T"}` | 2 | 8
            `{\n"S": "abc`   | 2 | 10
            `{\n"S": 3} {}`  | 2 | 9
            `{\n"S": 01}`    | 2 | 7
            `{\n"S": "a\tb"}`    | 2 | 8
            """)
    void pointsToWhereItIsNoLongerJson(String text, int line, int column) {
        var findings = Lint.lint(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.SYNTAX);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.sentence()).doesNotContain("Source");
        });
    }

    @Test
    void everyCodeHasACase() {
        var elsewhere = List.of(Code.EMPTY, Code.TOO_MANY, Code.TOO_LARGE, Code.WINDOW);

        assertThat(Stream.concat(CASES.stream().map(Case::code), elsewhere.stream()))
                .contains(Code.values());
    }

    private static void isAt(Finding finding, Code code, Marked file) {
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.line()).isEqualTo(file.line());
        assertThat(finding.column()).isEqualTo(file.column());
    }
}
