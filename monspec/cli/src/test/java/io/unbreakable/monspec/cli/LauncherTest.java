package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The shell script around the jar; runs when that is built. */
class LauncherTest {
    @Test
    void runsTheCommandLineAndSaysNothingOfItsOwn() throws Exception {
        assertThat(run("lint", "nowhere.json")).isEqualTo(new Cli(2, "monspec: there is no file nowhere.json\n", ""));
        assertThat(run("lint", "../examples/demo.json"))
                .isEqualTo(new Cli(0, "../examples/demo.json: nothing to complain about\n", ""));
    }

    private static Cli run(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("../monspec"));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        return new Cli(process.exitValue(), said, "");
    }
}
