package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeSamplesTest {
    private static final String STEADY = "[100, 101, 99, 100, 102, 98, 100, 101, 99, 100, 101, 99]";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.5, increase, fail, aboveBaseline, 1",
        "1.5, decrease, pass, withinMargin, 0",
        "1.5, either, fail, aboveBaseline, 1",
        "0.5, increase, pass, withinMargin, 0",
        "0.5, decrease, fail, belowBaseline, 1",
        "0.5, either, fail, belowBaseline, 1",
        "1, either, pass, withinMargin, 0"
    })
    void boundsTheRelativeChange(double factor, String direction, String verdict, String reason, int exit)
            throws IOException {
        var run = judge(STEADY, times(factor), "--direction", direction, "--tolerance", "0.1", "--json");

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.json().fieldNames()).toIterable().containsExactly("verdict", "low", "high", "reason");
        assertThat(run.json().path("verdict").asText()).isEqualTo(verdict);
        assertThat(run.json().path("reason").asText()).isEqualTo(reason);
        assertThat(run.json().path("low").asDouble()).isLessThan(factor - 1).isCloseTo(factor - 1, within(0.05));
        assertThat(run.json().path("high").asDouble()).isGreaterThan(factor - 1).isCloseTo(factor - 1, within(0.05));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                         | noData
            [null, null, "NaN"]        | noData
            [1]                        | tooFewSamples
            [1, 2, "Infinity", 4, 5, 6, 7, 8, 9, 10] | notFinite
            [1, 2, "-Infinity", 4, 5, 6, 7, 8, 9, 10] | notFinite
            [1, 2, 1e999, 4, 5, 6, 7, 8, 9, 10] | notFinite
            """)
    void isInconclusiveAboutWhatSaysNothing(String experiment, String reason) throws IOException {
        var run = judge(STEADY, experiment, "--json");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.json().toString())
                .isEqualTo("{\"verdict\":\"inconclusive\",\"low\":null,\"high\":null,\"reason\":\"%s\"}"
                        .formatted(reason));
    }

    @Test
    void isInconclusiveWithoutAControl() throws IOException {
        assertThat(judge("[]", STEADY, "--json").json().path("reason").asText()).isEqualTo("noBaseline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[5, 5, 5, 5, 5, 5, 5, 5, 5, 5]", "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"})
    void passesConstantsThatStayTheSame(String constant) throws IOException {
        assertThat(judge(constant, constant).exit()).isZero();
    }

    @Test
    void saysInWordsWhatItFound() throws IOException {
        var run = judge(STEADY, times(1.5), "--direction", "increase");

        assertThat(run.out())
                .startsWith("fail: aboveBaseline; the change lies between 4")
                .endsWith("; 10 % is allowed\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}         | must be a JSON array of numbers
            [1, "two"] | must be a JSON array of numbers, but has "two"
            [1, true]  | must be a JSON array of numbers, but has true
            [1, [2]]   | must be a JSON array of numbers, but has [2]
            [1,        | not valid JSON: Unexpected end-of-input
            """)
    void refusesWhatIsNoArrayOfNumbers(String experiment, String message) throws IOException {
        var run = judge(STEADY, experiment, "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("monspec: ").contains(message);
    }

    @Test
    void refusesHalfOfThePair() {
        var run = Cli.run("judge", "--control", "a.json");

        assertThat(run).isEqualTo(new Cli(2, "", "monspec: --control and --experiment belong together\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "NaN", "Infinity", "ten"})
    void refusesAToleranceThatIsNone(String tolerance) throws IOException {
        var run = judge(STEADY, STEADY, "--tolerance", tolerance);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--tolerance");
    }

    @Test
    void refusesADirectionThatIsNone() throws IOException {
        var run = judge(STEADY, STEADY, "--direction", "up");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--direction").contains("increase, decrease or either");
    }

    private Cli judge(String control, String experiment, String... more) throws IOException {
        var files = new String[] {
            "judge",
            "--control",
            Files.writeString(folder.resolve("control.json"), control).toString(),
            "--experiment",
            Files.writeString(folder.resolve("experiment.json"), experiment).toString()
        };
        return Cli.run(Stream.of(files, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static String times(double factor) {
        return Arrays.stream(STEADY.replaceAll("[\\[\\] ]", "").split(","))
                .map(number -> String.valueOf(Double.parseDouble(number) * factor))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
