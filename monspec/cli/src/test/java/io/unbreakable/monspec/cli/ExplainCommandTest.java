package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    private static final String DEMO = "../examples/demo.json";

    @Test
    void saysWhatWillBeAskedAndWhatIsAllowed() {
        var run = Cli.run("explain", DEMO, "--comparison", "StagingToProduction");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("StagingToProduction judges Staging")
                .contains("- Response time p90 is builtin:service.response.time:splitBy():percentile(90).\n")
                .contains("30 % above Production's");
    }

    @Test
    void answersInJson() {
        var run = Cli.run("explain", DEMO, "--gate", "StagingGate", "--json");

        assertThat(run.json().fieldNames())
                .toIterable()
                .containsExactly("service", "comparison", "sentences", "objectives");
        assertThat(run.json().path("comparison").asText()).isEqualTo("StagingToProduction");
        assertThat(run.json().path("sentences")).hasSizeGreaterThan(1);
        assertThat(run.json().path("objectives")).hasSize(8).allSatisfy(objective -> {
            assertThat(objective.path("name").asText()).isNotBlank();
            assertThat(objective.path("sentences")).hasSizeGreaterThan(1);
        });
    }

    @Test
    void readsStandardInput() throws IOException {
        var run = Cli.withInput(
                Files.readString(Path.of(DEMO)), "explain", "-", "--comparison", "ProductionToProductionBefore");

        assertThat(run.exit()).isZero();
    }

    @Test
    void saysWhatThereIsToChooseFrom() {
        assertThat(Cli.run("explain", DEMO))
                .isEqualTo(new Cli(
                        2,
                        "",
                        "monspec: choose one with --comparison: StagingToProduction, ProductionToProductionBefore\n"));
        assertThat(Cli.run("explain", DEMO, "--gate", "StagingGate", "--comparison", "x")
                        .err())
                .isEqualTo("monspec: give either --gate or --comparison\n");
    }

    @Test
    void needsAFile() {
        assertThat(Cli.run("explain"))
                .isEqualTo(
                        new Cli(2, "", "monspec: Missing required parameter: 'FILE'\nTry: monspec explain --help\n"));
    }
}
