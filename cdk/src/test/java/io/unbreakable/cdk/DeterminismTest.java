package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same installations in a process of its own, where maps of Java have another order. */
@NeedsNode
class DeterminismTest {
    private static final Path AGAIN = Path.of("target/synth-again");

    @Test
    void saysTheSameInEveryProcess() throws Exception {
        ProcessBuilder again = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeterminismTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/synth-again.log").toFile());
        again.environment().put("CDK_OUTDIR", AGAIN.resolve("sample").toString());
        again.environment().put("CDK_CONTEXT_JSON", Synthesis.context());
        again.environment().put("CDK_VALIDATION", "false"); // takes seconds; TemplateRulesTest looks at the same

        assertThat(again.start().waitFor()).isZero();

        for (Synthesis here : List.of(Installations.sample(), Installations.own(), Installations.other())) {
            isSaidAgain(here);
        }
    }

    private static void isSaidAgain(Synthesis here) throws IOException {
        Path there = AGAIN.resolve(here.folder().getFileName());
        try (Stream<Path> files = Files.list(here.folder())) {
            assertThat(files.filter(DeterminismTest::isDeployed))
                    .hasSizeGreaterThan(here.templates().size())
                    .allSatisfy(file ->
                            assertThat(there.resolve(file.getFileName())).hasSameTextualContentAs(file));
        }
    }

    /** Templates, what goes with them, and the list of all; the rest is about how it was made. */
    private static boolean isDeployed(Path file) {
        return file.toString().matches(".*(\\.template|\\.assets|/manifest)\\.json");
    }

    /** What the other process does: first as the CDK's command line starts it. */
    public static void main(String[] args) {
        UnbreakableApp.main(args);
        for (String stage : List.of("own", "other")) {
            Synthesis.of(stage, AGAIN.resolve(stage));
        }
    }
}
