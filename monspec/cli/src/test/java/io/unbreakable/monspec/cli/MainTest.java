package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void listsItsCommandsAndExitCodes() {
        var run = Cli.run("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "lint",
                        "explain",
                        "judge",
                        "replay",
                        "import-keptn",
                        "dynatrace-check",
                        "Exit codes:",
                        "4   inconclusive");
    }

    @Test
    void showsTheUsageWhenNothingIsAskedFor() {
        var run = Cli.run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("monspec: Missing required subcommand\nTry: monspec --help\n");
    }

    @Test
    void suggestsTheCommandThatWasProbablyMeant() {
        var run = Cli.run("lnt");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean").contains("monspec lint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "explain", "judge", "replay", "import-keptn", "dynatrace-check"})
    void everyCommandExplainsItselfAndItsJson(String command) {
        var run = Cli.run(command, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("--json", "JSON", "Exit codes:");
    }
}
