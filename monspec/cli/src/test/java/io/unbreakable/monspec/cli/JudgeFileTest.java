package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeFileTest {
    private static final String MONSPEC = """
            { "Shop": { "etype": "SERVICE",
                "environments": { "A": { "tags": [{ "key": "a" }] }, "B": { "tags": [{ "key": "b" }] } },
                "comparisons": [
                  { "name": "Beside", "source": "A", "compare": "B", "baseline": "optional", "scalefactorperc": { "default": 15 } },
                  { "name": "Samples", "source": "A", "compare": "B", "mode": "interval", "scalefactorperc": { "default": 15 } },
                  { "name": "Runs", "source": "A", "baseline": { "lastRuns": 2 }, "scalefactorperc": { "default": 15 } }],
                "perfsignature": [
                  { "timeseries": "com.dynatrace.builtin:service.responsetime", "aggregate": "p90" },
                  { "timeseries": "com.dynatrace.builtin:service.failurerate", "pass": ["<2"], "warn": ["<5"] }],
                "gates": [{ "name": "Gate", "environment": "A", "comparison": "Beside" }] } }""";
    private static final String CANDIDATE = "{\"service.responsetime(p90)\": %s, \"service.failurerate(avg)\": %s}";
    private static final String BASELINE = "{\"service.responsetime(p90)\": 298000}";

    @TempDir
    Path folder;

    private String monspec = "";

    @BeforeEach
    void file() throws IOException {
        monspec = Files.writeString(folder.resolve("monspec.json"), MONSPEC).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "300000, 1, pass, 0",
        "300000, 3, warn, 3",
        "300000, 6, fail, 1",
        "412000, 1, fail, 1",
        "null, 1, inconclusive, 4",
        "'\"NaN\"', 1, inconclusive, 4",
        "'{\"value\": 300000, \"samples\": 5, \"requests\": 100}', 1, pass, 0"
    })
    void judgesAReleaseBesideItsBaseline(String responseTime, String failureRate, String verdict, int exit)
            throws IOException {
        var run = judge(
                "{\"candidate\": %s, \"baseline\": %s}"
                        .formatted(CANDIDATE.formatted(responseTime, failureRate), BASELINE),
                "--comparison",
                "Beside",
                "--json");

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.json().path("verdict").asText()).isEqualTo(verdict);
        assertThat(run.json().fieldNames())
                .toIterable()
                .containsExactly("verdict", "score", "reason", "sentence", "objectives");
    }

    @ParameterizedTest
    @CsvSource({
        "'[100, 101, 99, 100, 102]', '{\"failures\": [0, 1, 0], \"requests\": [100, 120, 90]}', pass, 0",
        "'[150, 151, 149, 150, 152]', '{\"failures\": [0, 1, 0], \"requests\": [100, 120, 90]}', fail, 1",
        "'[100, 101, 99, 100, 102]', '{\"failures\": [20, 10, 30], \"requests\": [100, 120, 90]}', fail, 1",
        "'[100, 101, null, \"NaN\", 102]', '1', inconclusive, 4",
        "'[100, 160, 90, 100, 130]', '1', inconclusive, 4",
        "'{\"samples\": [100, 101, 99, 100, 102], \"value\": 100, \"requests\": 500}', '1', pass, 0",
        "'[]', '1', inconclusive, 4",
        "'100', '1', inconclusive, 4"
    })
    void judgesSamplesInIntervalMode(String responseTime, String failureRate, String verdict, int exit)
            throws IOException {
        var run = judge(
                "{\"candidate\": %s, \"baseline\": {\"service.responsetime(p90)\": [98, 100, 102, 99, 101, 100, 103]}}"
                        .formatted(CANDIDATE.formatted(responseTime, failureRate)),
                "--comparison",
                "Samples",
                "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.json().path("verdict").asText()).isEqualTo(verdict);
        assertThat(run.exit()).isEqualTo(exit);
    }

    @Test
    void answersWithTheIntervalOfTheChange() throws IOException {
        var run = judge("""
                {"candidate": {"service.responsetime(p90)": [150, 151, 149, 150, 152]},
                 "baseline": {"service.responsetime(p90)": [98, 100, 102, 99, 101, 100, 103]}}""", "--comparison", "Samples", "--json");

        var change = run.json().at("/objectives/0/change");
        assertThat(change.path("low").asDouble()).isBetween(45.0, 49.0);
        assertThat(change.path("high").asDouble()).isBetween(51.0, 55.0);
        assertThat(run.json().at("/objectives/0/sentence").asText()).contains(" % to ", " % above)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, \"two\"]",
                "{\"failures\": [1], \"requests\": [1, 2]}",
                "{\"failures\": [3], \"requests\": [2]}",
                "{\"failures\": 1, \"requests\": 2}"
            })
    void refusesWhatAreNoSamples(String samples) throws IOException {
        var run = judge(
                "{\"candidate\": {\"service.responsetime(p90)\": %s}}".formatted(samples), "--comparison", "Samples");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("service.responsetime(p90)");
    }

    @Test
    void answersWithTheNumbersOfEveryObjective() throws IOException {
        var run = judge(
                "{\"candidate\": %s, \"baseline\": %s}".formatted(CANDIDATE.formatted("412000", "1"), BASELINE),
                "--gate",
                "Gate",
                "--json");

        var first = run.json().at("/objectives/0");
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "name",
                        "verdict",
                        "reason",
                        "value",
                        "baseline",
                        "upperLimit",
                        "lowerLimit",
                        "unit",
                        "change",
                        "criterion",
                        "weight",
                        "key",
                        "sentence");
        assertThat(first.path("name").asText()).isEqualTo("service.responsetime(p90)");
        assertThat(first.path("reason").asText()).isEqualTo("aboveBaseline");
        assertThat(first.path("criterion").asText()).isEqualTo("<=+15%");
        assertThat(first.path("value").asDouble()).isEqualTo(412_000);
        assertThat(first.path("lowerLimit").isNull()).isTrue();
        assertThat(run.json().path("sentence").asText())
                .isEqualTo(run.json().path("sentence").asText())
                .contains("412 ms");
    }

    @Test
    void saysInWordsWhatCameOfIt() throws IOException {
        var run = judge(
                "{\"candidate\": %s, \"baseline\": %s}".formatted(CANDIDATE.formatted("412000", "1"), BASELINE),
                "--comparison",
                "Beside");

        assertThat(run.out().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("fail: Response time p90 is 412 ms"),
                        line -> assertThat(line).startsWith("  fail: response time p90 is 412 ms"),
                        line -> assertThat(line).startsWith("  pass: failure rate is 1 %"));
    }

    @Test
    void excusesAnOptionalBaselineOnlyOnAFirstRelease() throws IOException {
        var values = "{\"candidate\": %s}".formatted(CANDIDATE.formatted("412000", "1"));

        assertThat(judge(values, "--comparison", "Beside").exit()).isEqualTo(4);
        assertThat(judge(values, "--comparison", "Beside", "--first-release").exit())
                .isZero();
        assertThat(judge(values, "--comparison", "Runs", "--first-release").exit())
                .isEqualTo(4);
    }

    @Test
    void judgesBesideTheRunsBefore() throws IOException {
        var run =
                "{\"id\": \"%s\", \"start\": \"2026-01-0%2$dT10:00:00Z\", \"end\": \"2026-01-0%2$dT10:05:00Z\", \"verdict\": \"%3$s\", \"candidate\": {\"service.responsetime(p90)\": %4$d}}";
        var values = "{\"candidate\": %s, \"earlier\": [%s, %s, %s, %s]}"
                .formatted(
                        CANDIDATE.formatted("230000", "1"),
                        run.formatted("4", 4, "fail", 900_000),
                        run.formatted("1", 1, "pass", 900_000),
                        run.formatted("2", 2, "pass", 190_000),
                        run.formatted("3", 3, "pass", 210_000));

        assertThat(judge(values, "--comparison", "Runs").exit()).isZero();
        assertThat(judge(values.replace("230000", "230001"), "--comparison", "Runs")
                        .exit())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1]                                                | candidate
            {"candidate": 3}                                   | candidate must be an object of values by the objectives' names
            {"candidate": {"x": "three"}}                      | x must be a number, but is "three"
            {"candidate": {"x": 1e999}}                        | x must be a number
            {"earlier": [{"id": "1", "start": "yesterday"}]}   | start of the run 1 must be a time like 2026-01-31T12:00:00Z
            {"earlier": [{}]}                                  | a run has no id
            """)
    void refusesValuesThatAreNone(String values, String message) throws IOException {
        var run = judge(values, "--comparison", "Beside");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void saysWhatThereIsToChooseFrom() throws IOException {
        assertThat(judge("{}").err()).isEqualTo("monspec: choose one with --comparison: Beside, Samples, Runs\n");
        assertThat(judge("{}", "--comparison", "Besides").err())
                .contains("has no comparison Besides; it has Beside, Samples, Runs");
        assertThat(judge("{}", "--gate", "Door").err()).isEqualTo("monspec: there is no gate Door; there are: Gate\n");
    }

    @Test
    void pointsToLintWhenTheFileIsBroken() throws IOException {
        var broken =
                Files.writeString(folder.resolve("broken.json"), "{\"S\": {}}").toString();
        var values = Files.writeString(folder.resolve("values.json"), "{}").toString();

        var run = Cli.run("judge", broken, "--values", values);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("S.etype is missing.", "monspec lint " + broken);
    }

    @Test
    void refusesHalfOfAFormAndTwoForms() {
        var forms = "monspec: give a monspec and --values, or --slo and --sli, or --control and --experiment\n";

        assertThat(Cli.run("judge")).isEqualTo(new Cli(2, "", forms));
        assertThat(Cli.run("judge", monspec, "--slo", monspec)).isEqualTo(new Cli(2, "", forms));
        assertThat(Cli.run("judge", monspec))
                .isEqualTo(new Cli(2, "", "monspec: a monspec and --values belong together\n"));
        assertThat(Cli.run("judge", "--sli", monspec))
                .isEqualTo(new Cli(2, "", "monspec: --slo and --sli belong together\n"));
    }

    private Cli judge(String values, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("values.json"), values).toString();
        var args = new ArrayList<>(List.of("judge", monspec, "--values", file));
        args.addAll(List.of(more));
        return Cli.run(args.toArray(String[]::new));
    }
}
