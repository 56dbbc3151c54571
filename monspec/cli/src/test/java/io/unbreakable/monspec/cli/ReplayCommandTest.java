package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private static final String MONSPEC = """
            { "Shop": { "etype": "SERVICE",
                "environments": { "A": { "tags": [{ "key": "a" }] }, "B": { "tags": [{ "key": "b" }] } },
                "comparisons": [
                  { "name": "Beside", "source": "A", "compare": "B", "scalefactorperc": { "default": 15 } },
                  { "name": "Runs", "source": "A", "baseline": { "lastRuns": 1, "optional": true }, "scalefactorperc": { "default": 15 } }],
                "perfsignature": [{ "timeseries": "com.dynatrace.builtin:service.responsetime" }] } }""";

    @TempDir
    Path folder;

    private String monspec = "";

    @BeforeEach
    void file() throws IOException {
        monspec = Files.writeString(folder.resolve("monspec.json"), MONSPEC).toString();
    }

    @Test
    void saysWhatEachReleaseWouldHaveGot() throws IOException {
        var run = replay("Beside", run(3, 130_000, "pass"), run(1, 100_000, null), run(2, 110_000, "pass"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("pass: build 1, 2026-01-01T10:00:00Z: "),
                        line -> assertThat(line).startsWith("pass: build 2, 2026-01-02T10:00:00Z: "),
                        line -> assertThat(line)
                                .startsWith("fail: build 3, 2026-01-03T10:00:00Z (it got pass): ")
                                .contains("130 ms"),
                        line -> assertThat(line).isEqualTo("3 runs: 2 pass, 0 warn, 1 fail, 0 inconclusive"));
    }

    @Test
    void looksAtTheLastOnes() throws IOException {
        var run =
                replay(List.of("--comparison", "Beside", "--last", "1"), run(2, 110_000, null), run(1, 900_000, null));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).endsWith("1 runs: 1 pass, 0 warn, 0 fail, 0 inconclusive\n");
    }

    @Test
    void answersInJson() throws IOException {
        var run = replay(List.of("--comparison", "Beside", "--json"), run(1, 100_000, "fail"));

        assertThat(run.json().fieldNames())
                .toIterable()
                .containsExactly("comparison", "pass", "warn", "fail", "inconclusive", "runs");
        assertThat(run.json().at("/runs/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "start", "end", "verdict", "recorded", "score", "reason", "sentence", "objectives");
        assertThat(run.json().at("/runs/0/start").asText()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(run.json().at("/runs/0/verdict").asText()).isEqualTo("pass");
        assertThat(run.json().at("/runs/0/recorded").asText()).isEqualTo("fail");
        assertThat(run.json().path("pass").asInt()).isEqualTo(1);
    }

    @Test
    void comparesWithWhatTheRunsBeforeWouldHaveGot() throws IOException {
        var run = replay(
                List.of("--comparison", "Runs", "--json"),
                run(1, 100_000, "fail"),
                run(2, 200_000, "pass"),
                run(3, 110_000, "fail"),
                run(4, 120_000, null));

        assertThat(run.json().path("runs"))
                .extracting(each -> each.path("verdict").asText())
                .containsExactly("pass", "fail", "pass", "pass");
    }

    @Test
    void recordsWhatItSaw() throws IOException {
        var copy = folder.resolve("copy.json").toString();
        var runs = Stream.of(run(1, 100_000, "fail"), run(2, 200_000, null));
        var file = Files.writeString(folder.resolve("runs.json"), runs(runs)).toString();

        var first =
                Cli.run("replay", monspec, "--comparison", "Beside", "--recorded", file, "--record", copy, "--json");
        var second = Cli.run("replay", monspec, "--comparison", "Beside", "--recorded", copy, "--json");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void isInconclusiveAboutNoRunAtAll() throws IOException {
        var run = replay("Beside");

        assertThat(run).isEqualTo(new Cli(4, "0 runs: 0 pass, 0 warn, 0 fail, 0 inconclusive\n", ""));
    }

    @Test
    void needsExactlyOneSource() {
        var message = new Cli(2, "", "monspec: give either --recorded or --dynatrace\n");

        assertThat(Cli.run("replay", monspec, "--comparison", "Beside")).isEqualTo(message);
        assertThat(Cli.run(
                        "replay",
                        monspec,
                        "--comparison",
                        "Beside",
                        "--recorded",
                        "x",
                        "--dynatrace",
                        "https://localhost"))
                .isEqualTo(message);
    }

    @Test
    void refusesWhatIsNoListOfRuns() throws IOException {
        var file = Files.writeString(folder.resolve("runs.json"), "[]").toString();

        var run = Cli.run("replay", monspec, "--comparison", "Beside", "--recorded", file);

        assertThat(run).isEqualTo(new Cli(2, "", "monspec: " + file + " must have a list of runs\n"));
    }

    @Test
    void refusesNumbersAndTimesThatAreNone() {
        assertThat(Cli.run("replay", monspec, "--recorded", "x", "--last", "0").err())
                .isEqualTo("monspec: --last must be at least 1\n");
        assertThat(Cli.run("replay", monspec, "--dynatrace", "https://localhost", "--since", "1 week")
                        .err())
                .contains("--since", "90s, 5m, 12h or 14d");
        assertThat(Cli.run("replay", monspec, "--comparison", "Beside", "--dynatrace", "abc12345")
                        .err())
                .contains("--dynatrace must be a URL");
    }

    private Cli replay(String comparison, String... runs) throws IOException {
        return replay(List.of("--comparison", comparison), runs);
    }

    private Cli replay(List<String> options, String... runs) throws IOException {
        var file = Files.writeString(folder.resolve("runs.json"), runs(Stream.of(runs)))
                .toString();
        var args = new ArrayList<>(List.of("replay", monspec, "--recorded", file));
        args.addAll(options);
        return Cli.run(args.toArray(String[]::new));
    }

    private static String runs(Stream<String> runs) {
        return runs.collect(Collectors.joining(",\n", "{\"runs\": [", "]}"));
    }

    private static String run(int number, int responseTime, @Nullable String verdict) {
        return """
                {"id": "build %1$d", "start": "2026-01-0%1$dT10:00:00Z", "end": "2026-01-0%1$dT10:05:00Z", "verdict": %3$s,
                 "candidate": {"service.responsetime(avg)": %2$d}, "baseline": {"service.responsetime(avg)": 100000}}""".formatted(number, responseTime, verdict == null ? null : "\"" + verdict + "\"");
    }
}
