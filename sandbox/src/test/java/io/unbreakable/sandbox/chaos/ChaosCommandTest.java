package io.unbreakable.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosCommandTest {
    @Test
    void endsWith1WhenALogHoldsASecret(@TempDir Path run) throws IOException {
        Callers callers = new Callers("dt0c01.A.verysecret");
        Path log = Files.createDirectory(run.resolve("logs")).resolve("approver.log");
        Files.writeString(log, "nothing");
        assertThat(exitCode(Violation.ofLogs(run, List.of("dt0c01.A.verysecret"))))
                .isZero();

        Files.writeString(log, callers.tokens().getFirst().secret());

        List<Violation> found = Violation.ofLogs(run, List.of("dt0c01.A.verysecret"));
        assertThat(found).containsExactly(new Violation(5, "A secret is in the log logs/approver.log"));
        assertThat(exitCode(found)).isEqualTo(1);
    }

    private static int exitCode(List<Violation> violations) {
        Map<String, Long> none = Map.of();
        return ChaosCommand.exitCode(new ChaosResult(
                1, 1, none, Map.of(), none, 0, 0, 0, none, none, 0, none, none, none, none, violations));
    }
}
