package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules AwsSolutions of cdk-nag. */
@NeedsNode
class NagTest {
    @Test
    void findsNothingInTheSampleWithoutAWrittenReason() throws IOException {
        assertThat(reported(Installations.sample())).noneMatch(NagTest::open).anyMatch(NagTest::accepted);
    }

    @Test
    void findsNothingInAnInstallationOfOnesOwnWithoutAWrittenReason() throws IOException {
        assertThat(reported(Installations.own())).noneMatch(NagTest::open).anyMatch(NagTest::accepted);
    }

    @Test
    void findsNothingInOneThatDiffersWithoutAWrittenReason() throws IOException {
        assertThat(reported(Installations.other())).noneMatch(NagTest::open).anyMatch(NagTest::accepted);
    }

    private static boolean open(String line) {
        return line.contains("\"Non-Compliant\"") || line.contains("\"UNKNOWN\"");
    }

    private static boolean accepted(String line) {
        return line.contains("\"Suppressed\"");
    }

    private static List<String> reported(Synthesis synthesis) throws IOException {
        try (Stream<Path> files = Files.list(synthesis.folder())) {
            return files.filter(file -> file.toString().endsWith("-NagReport.csv"))
                    .flatMap(NagTest::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
