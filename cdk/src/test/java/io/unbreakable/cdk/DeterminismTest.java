package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The app as the CDK's command line starts it, in a process of its own, where maps of Java have another order. */
@NeedsNode
class DeterminismTest {
    @Test
    void saysTheSameInEveryProcess() throws Exception {
        Synthesis here = Installations.sample();
        Path there = Path.of("target/synth/again").toAbsolutePath();
        ProcessBuilder app = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnbreakableApp.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/synth-again.log").toFile());
        app.environment().put("CDK_OUTDIR", there.toString());
        app.environment().put("CDK_CONTEXT_JSON", Synthesis.context());
        app.environment().put("CDK_VALIDATION", "false"); // seconds, and TemplateRulesTest looks at the same templates

        assertThat(app.start().waitFor()).isZero();

        for (String stack : here.templates().keySet()) {
            String file = "Unbreakable-" + stack + ".template.json";
            assertThat(Files.readString(there.resolve(file)))
                    .as(stack)
                    .isEqualTo(Files.readString(here.folder().resolve(file)));
        }
    }
}
