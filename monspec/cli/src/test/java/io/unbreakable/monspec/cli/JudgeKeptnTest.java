package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.unbreakable.monspec.keptn.KeptnJudge;
import io.unbreakable.monspec.keptn.KeptnJudging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JudgeKeptnTest {
    /** Those with files as whole runs have them. */
    static final List<Integer> CASES = List.of(0, 1, 2);

    /** Keptn's own evaluation tests; source and licence are noted beside the file. */
    private static final Path KEPTN = Path.of("../src/test/resources/keptn/keptn.json");

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("CASES")
    void judgesAsTheLibraryDoes(int number) throws IOException {
        var wanted = cases().get(number);

        var run = judge(wanted, "--json");

        var judging = KeptnJudge.judge(
                wanted.path("slo").toString(),
                wanted.path("sli").toString(),
                wanted.path("previous").toString());
        assertThat(judging).isInstanceOfSatisfying(KeptnJudging.Judged.class, judged -> {
            var judgement = judged.judgement();
            assertThat(run.exit()).isEqualTo(Exit.of(judgement.verdict()));
            assertThat(run.json().fieldNames()).toIterable().containsExactly("verdict", "score", "objectives");
            assertThat(run.json().path("verdict").asText()).isEqualTo(Console.word(judgement.verdict()));
            assertThat(
                            run.json().path("score").isNull()
                                    ? null
                                    : run.json().path("score").asDouble())
                    .isEqualTo(judgement.score());
            assertThat(run.json().path("objectives"))
                    .hasSize(judgement.objectives().size());
        });
    }

    @Test
    void readsYaml() throws IOException {
        var slo = Files.writeString(folder.resolve("slo.yaml"), """
                spec_version: "1.0"
                objectives:
                  - sli: error_rate
                    pass:
                      - criteria: ["<=1"]
                total_score: { pass: "90%" }
                """);
        var sli = Files.writeString(folder.resolve("sli.yaml"), "[{metric: error_rate, value: 2, success: true}]");

        var run = Cli.run("judge", "--slo", slo.toString(), "--sli", sli.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("fail: ").contains("error_rate");
    }

    @Test
    void refusesWhatIsNoSlo() throws IOException {
        var slo = Files.writeString(folder.resolve("slo.yaml"), "objectives: [{sli: x}]");

        var run = Cli.run("judge", "--slo", slo.toString(), "--sli", slo.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("monspec: There is no target score: total_score.pass is missing.\n");
    }

    private Cli judge(JsonNode wanted, String json) throws IOException {
        return Cli.run(
                "judge",
                "--slo",
                file("slo", wanted),
                "--sli",
                file("sli", wanted),
                "--previous",
                file("previous", wanted),
                json);
    }

    private String file(String member, JsonNode wanted) throws IOException {
        return Files.writeString(
                        folder.resolve(member + ".json"), wanted.path(member).toString())
                .toString();
    }

    private static List<JsonNode> cases() throws IOException {
        return StreamSupport.stream(
                        new JsonMapper().readTree(KEPTN.toFile()).path("cases").spliterator(), false)
                .toList();
    }
}
