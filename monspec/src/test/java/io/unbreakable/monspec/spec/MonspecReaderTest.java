package io.unbreakable.monspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MonspecReaderTest {
    static final java.util.List<String> ANCESTORS = Files.ANCESTORS;

    @ParameterizedTest
    @FieldSource("ANCESTORS")
    void readsTheAncestorsFilesUnchanged(String name) {
        var reading = MonspecReader.read(Files.ancestor(name));

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            var service = read.monspec().services().getFirst();
            assertThat(service.key()).isEqualTo("SampleJSonService");
            assertThat(service.comparisons()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(service.perfsignature()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(service.environments())
                    .extracting(EnvironmentSpec::name)
                    .containsExactly("Staging", "Production");
        });
    }

    @ParameterizedTest
    @FieldSource("ANCESTORS")
    void saysThatTheAncestorsUnderscoredLimitsAreSwitchedOff(String name) {
        var reading = MonspecReader.read(Files.ancestor(name));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.remarks())
                                .containsExactly(
                                        "SampleJSonService.perfsignature[0]._upperlimit is switched off by its underscore and has no effect.",
                                        "SampleJSonService.perfsignature[0]._lowerlimit is switched off by its underscore and has no effect."));
    }

    @Test
    void readsTheDemoWithoutARemark() {
        var reading = MonspecReader.read(Files.demo());

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.remarks()).isEmpty();
            assertThat(read.monspec().gate("StagingGate")).satisfies(gate -> {
                assertThat(gate.warmup()).isEqualTo(Duration.ofSeconds(8));
                assertThat(gate.window()).isEqualTo(Duration.ofSeconds(15));
                assertThat(gate.settle()).isEqualTo(Duration.ofSeconds(2));
                assertThat(gate.extend()).isEqualTo(Duration.ofSeconds(10));
                assertThat(gate.approval()).isEqualTo("ApproveStaging/ApproveStaging");
            });
        });
    }

    @Test
    void fillsInTheDefaultsOfAGate() {
        var monspec = Files.monspec(service("""
                "gates": [{"name": "G", "environment": "Staging", "comparison": "C"}]"""));

        assertThat(monspec.gate("G"))
                .isEqualTo(GateSpec.of("G", "Staging", "C", Duration.ofMinutes(5), null))
                .satisfies(gate -> {
                    assertThat(gate.warmup()).isZero();
                    assertThat(gate.settle()).isEqualTo(Duration.ofMinutes(2));
                    assertThat(gate.extend()).isZero();
                    assertThat(gate.mode()).isEqualTo(GateSpec.Mode.ENFORCE);
                    assertThat(gate.inconclusive()).isEqualTo(GateSpec.Inconclusive.REJECT);
                    assertThat(gate.onFail()).isEqualTo(GateSpec.OnFail.REJECT);
                });
    }

    @Test
    void readsEveryChoiceOfAGate() {
        var monspec = Files.monspec(service("""
                "gates": [{"name": "G", "environment": "Staging", "comparison": "C", "wait": "1h",
                  "mode": "observe", "inconclusive": "hold", "onFail": "rollback"}]"""));

        assertThat(monspec.gate("G")).satisfies(gate -> {
            assertThat(gate.window()).isEqualTo(Duration.ofHours(1));
            assertThat(gate.mode()).isEqualTo(GateSpec.Mode.OBSERVE);
            assertThat(gate.inconclusive()).isEqualTo(GateSpec.Inconclusive.HOLD);
            assertThat(gate.onFail()).isEqualTo(GateSpec.OnFail.ROLLBACK);
        });
    }

    @Test
    void namesLineAndColumnOfASyntaxError() {
        var reading = MonspecReader.read("{\n  \"A\": { \"etype\": }\n}");

        assertThat(message(reading)).startsWith("The monspec is not valid JSON at line 2, column 19:");
    }

    @Test
    void namesThePlaceOfHalfACharacter() {
        var reading = MonspecReader.read("{\n  \"A\": { \"etype\": \"\\ud83d\" }\n}");

        assertThat(message(reading))
                .isEqualTo(
                        "The monspec is not valid JSON at line 2, column 19: this text holds half a character, or none");
        assertThat(MonspecReader.read(service("\"_comment\": \"\\ud83d\\ude00\"")))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void remarksOnFieldsThatTheLanguageDoesNotHave() {
        var reading = MonspecReader.read(service("""
                "perfsignature": [{"timeseries": "x", "uperlimit": 3}], "_comment": 1"""));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.remarks())
                                .containsExactly(
                                        "S.perfsignature[0].uperlimit is not a field of the language and has no effect."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "perfsignature": 3 | S.perfsignature must be a list.
            "perfsignature": [3] | S.perfsignature[0] must be an object.
            "perfsignature": [{}] | S.perfsignature[0] must have either timeseries or smartscape.
            "perfsignature": [{"timeseries": "x", "aggregate": "average"}] | S.perfsignature[0].aggregate must be avg, min, max, sum, count, median or a percentile like p90, but is "average".
            "perfsignature": [{"timeseries": "x", "aggregate": "p0"}] | S.perfsignature[0].aggregate must be avg, min, max, sum, count, median or a percentile like p90, but is "p0".
            "perfsignature": [{"timeseries": "x", "validate": "both"}] | S.perfsignature[0].validate must be "upper" or "lower", but is "both".
            "perfsignature": [{"timeseries": "x", "upperlimit": "3"}] | S.perfsignature[0].upperlimit must be a number.
            "perfsignature": [{"timeseries": "x", "upperlimit": null}] | S.perfsignature[0].upperlimit must be a number.
            "perfsignature": [{"timeseries": "x", "upperlimit": 1e999}] | S.perfsignature[0].upperlimit must be a number.
            "perfsignature": [{"timeseries": "x", "upperlimit": 1, "lowerlimit": 1}] | S.perfsignature[0].lowerlimit must be below upperlimit, or nothing ever passes.
            "perfsignature": [{"timeseries": "x", "floor": -1}] | S.perfsignature[0].floor must not be negative, but is -1.
            "perfsignature": [{"timeseries": ""}] | S.perfsignature[0].timeseries must be a text that is not empty.
            "comparisons": [{"source": "A"}] | S.comparisons[0].name is missing.
            "comparisons": [{"name": "C", "source": "A", "scalefactorperc": {"default": -5}}] | S.comparisons[0].scalefactorperc.default must not be negative, but is -5.
            "comparisons": [{"name": "C", "source": "A", "scalefactorperc": 5}] | S.comparisons[0].scalefactorperc must be an object.
            "comparisons": [{"name": "C", "source": "A", "shiftcomparetimeframe": -1}] | S.comparisons[0].shiftcomparetimeframe must not be negative, but is -1.
            "comparisons": [{"name": "C", "source": "A", "shiftcomparetimeframe": 1.5}] | S.comparisons[0].shiftcomparetimeframe must be a whole number of seconds, at most a year.
            "comparisons": [{"name": "C", "source": "A", "baseline": "maybe"}] | S.comparisons[0].baseline must be "required" or "optional", but is "maybe".
            "comparisons": [{"name": "C", "source": "A"}, {"name": "C", "source": "B"}] | S has more than one comparison named C.
            "environments": {"A": {"codedeploy": "Group"}} | S.environments.A.codedeploy must have the form application/group, but is "Group".
            "environments": {"A": {"tags": [{"value": "x"}]}} | S.environments.A.tags[0].key is missing.
            "gates": [{"name": "G", "environment": "A"}] | S.gates[0].comparison is missing.
            "gates": [{"name": "G", "environment": "A", "comparison": "C", "wait": "5 minutes"}] | S.gates[0].wait must be a duration like 90s, 5m or 1h, but is "5 minutes".
            "gates": [{"name": "G", "environment": "A", "comparison": "C", "wait": "0s"}] | S.gates[0].wait must be longer than nothing.
            "gates": [{"name": "G", "environment": "A", "comparison": "C", "wait": "169h"}] | S.gates[0].wait must not be longer than 7 days.
            "gates": [{"name": "G", "environment": "A", "comparison": "C", "mode": "off"}] | S.gates[0].mode must be "enforce" or "observe", but is "off".
            "gates": [{"name": "G", "environment": "A", "comparison": "C", "after": "Deploy"}] | S.gates[0].after must have the form Stage/Action, but is "Deploy".
            "gates": [{"name": "G, 5", "environment": "A", "comparison": "C"}] | S.gates[0].name may have letters, digits, dots, dashes and underscores only, but is "G, 5".
            "gates": [{"name": "G", "environment": "A", "comparison": "C"}, {"name": "G", "environment": "B", "comparison": "C"}] | The monspec has more than one gate named G.
            """)
    void refusesWithTheNameOfThePath(String fields, String message) {
        assertThat(message(MonspecReader.read(service(fields)))).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [] | The monspec must be a JSON object whose keys are services.
            {} | The monspec describes no service.
            {"_comment": {}} | The monspec describes no service.
            {"S": []} | S must be an object.
            {"S": {}} | S.etype is missing.
            {"S": {"etype": "DATABASE"}} | S.etype must be one of SERVICE, APPLICATION, HOST, PROCESS_GROUP_INSTANCE, but is "DATABASE".
            """)
    void refusesWhatIsNoMonspec(String text, String message) {
        assertThat(message(MonspecReader.read(text))).isEqualTo(message);
    }

    @ParameterizedTest
    @FieldSource("BROKEN")
    void refusesWhatIsNoJson(String text) {
        assertThat(message(MonspecReader.read(text))).startsWith("The monspec ");
    }

    static final java.util.List<String> BROKEN = java.util.List.of(
            "",
            "   ",
            "null",
            "{",
            "{} {}",
            "{\"S\": {\"etype\": \"SERVICE\", \"etype\": \"HOST\"}}",
            "\u0000",
            "{\"S\\ud800\": {\"etype\": \"SERVICE\"}}",
            "{\"S\": {\"etype\": \"SERVICE\", \"_comment\": \"\\uffff\"}}",
            "[".repeat(100_000));

    @Test
    void refusesAFileOfMoreThanAMegabyte() {
        var text = service("\"_comment\": \"" + "é".repeat(500_000) + "\"");

        assertThat(message(MonspecReader.read(text))).isEqualTo("The monspec is larger than 1 MB.");
    }

    @Test
    void refusesMoreThan500Objectives() {
        assertThat(MonspecReader.read(service(objectives(500)))).isInstanceOf(Reading.Read.class);
        assertThat(message(MonspecReader.read(service(objectives(501)))))
                .isEqualTo("S has 501 objectives; at most 500 are allowed.");
    }

    private static String objectives(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"timeseries\": \"calc:m%d\"}".formatted(i))
                .collect(Collectors.joining(",", "\"perfsignature\": [", "]"));
    }

    private static String service(String fields) {
        return "{\"S\": {\"etype\": \"SERVICE\", " + fields + "}}";
    }

    private static String message(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).message();
    }
}
