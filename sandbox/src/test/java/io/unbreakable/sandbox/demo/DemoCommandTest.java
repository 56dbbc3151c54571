package io.unbreakable.sandbox.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void endsWith1WhenALogHoldsASecret() {
        assertThat(exitCode(List.of())).isZero();
        assertThat(exitCode(List.of("A secret is in the log logs/ingest.log"))).isEqualTo(1);
        assertThat(said.toString(UTF_8))
                .contains("NOT AS EXPECTED  A secret is in the log logs/ingest.log", "Not all as expected.");
    }

    private int exitCode(List<String> secretsInLogs) {
        DemoResult good = new DemoResult(List.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());
        return DemoCommand.exitCode(new PrintStream(said, true, UTF_8), good, secretsInLogs);
    }
}
