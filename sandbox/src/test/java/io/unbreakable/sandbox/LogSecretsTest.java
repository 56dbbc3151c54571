package io.unbreakable.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSecretsTest {
    @Test
    void findsASecretAndDoesNotTellIt(@TempDir Path logs) throws IOException {
        Files.writeString(logs.resolve("ingest.log"), "asked with Api-Token dt0c01.A.verysecret\n");
        Files.writeString(logs.resolve("report.log"), "nothing\n");

        assertThat(LogSecrets.found(logs, List.of("dt0c01.A.verysecret")))
                .containsExactly("A secret is in the log ingest.log");
        assertThat(LogSecrets.found(logs, List.of("another"))).isEmpty();
    }
}
