package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportKeptnCommandTest {
    private static final String SLO = """
            comparison: { compare_with: several_results, number_of_comparison_results: 3 }
            objectives:
              - sli: rt
                pass: [{ criteria: ["<=+10%", "<600"] }]
              - sli: sales
                pass: [{ criteria: [">10"] }]
            total_score: { pass: "90%", warning: "75%" }
            """;
    private static final String SLI = """
            indicators:
              rt: "metricSelector=builtin:service.response.time:splitBy():percentile(95)&entitySelector=type(SERVICE),tag(app:shop)"
              sales: "USQL;COLUMN_CHART;iOS 12;SELECT osVersion, AVG(duration) FROM usersession GROUP BY osVersion"
            """;

    @TempDir
    Path folder;

    private String slo = "";
    private String sli = "";

    @BeforeEach
    void files() throws IOException {
        slo = Files.writeString(folder.resolve("slo.yaml"), SLO).toString();
        sli = Files.writeString(folder.resolve("sli.yaml"), SLI).toString();
    }

    @Test
    void writesAMonspecThatLintHasNothingAgainstAndSaysWhatItLeftOut() throws IOException {
        var run = Cli.run("import-keptn", slo, sli, "--service", "Shop", "--environment", "Test");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("sales was left out");
        var monspec =
                Files.writeString(folder.resolve("monspec.json"), run.out()).toString();
        assertThat(Cli.run("lint", "--strict", monspec).out()).isEqualTo(monspec + ": nothing to complain about\n");
        assertThat(Cli.run("explain", monspec).exit()).isZero();
    }

    @Test
    void answersInJson() {
        var run = Cli.run("import-keptn", "--json", slo, sli);

        assertThat(run.json().at("/monspec/Service/perfsignature")).hasSize(1);
        assertThat(run.json().path("notes").toString()).contains("sales was left out");
    }

    @Test
    void readsStandardInput() {
        assertThat(Cli.withInput(SLO, "import-keptn", "-", sli).exit()).isZero();
    }

    @Test
    void refusesWhatIsNoSlo() {
        var run = Cli.withInput("objectives: [", "import-keptn", "-");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("monspec: The SLO cannot be read");
    }
}
