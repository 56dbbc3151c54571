package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintCommandTest {
    private static final String SOUND = "../examples/demo.json";

    @TempDir
    Path folder;

    private String wrong = "";
    private String odd = "";

    @BeforeEach
    void files() throws Exception {
        var sound = Files.readString(Path.of(SOUND));
        wrong = Files.writeString(folder.resolve("wrong.json"), sound.replaceFirst("\"enforce\"|\"8s\"", "\"8 s\""))
                .toString();
        odd = Files.writeString(
                        folder.resolve("odd.json"),
                        sound.replaceFirst("\"owner\"|\"name\": \"Sample app\"", "\"nam\": \"Sample app\""))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {SOUND, "../examples/interval.json"})
    void endsWithSuccessWhenThereIsNothingToComplainAbout(String file) {
        var run = Cli.run("lint", file);

        assertThat(run).isEqualTo(new Cli(0, file + ": nothing to complain about\n", ""));
    }

    @Test
    void saysInOneLineEachWhereAndWhatIsWrong() {
        var run = Cli.run("lint", wrong);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        wrong
                                + ":61:19: error wrong-duration: SampleApp.gates[0].warmup must be a duration like 90s, 5m or 1h, but is \"8 s\".",
                        wrong + ": 1 error, 0 warnings");
    }

    @Test
    void nothingInAFileMovesTheCursorOrMakesALineOfItsOwn() throws Exception {
        var hostile = "x\\u001b[2Jy\\u009bz\\r\\nsound.json: 0 errors\\u202e";
        var file = Files.writeString(
                folder.resolve("hostile.json"),
                Files.readString(Path.of(SOUND)).replace("\"8s\"", '"' + hostile + '"'));

        var run = Cli.run("lint", file.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(3).allMatch(line -> line.startsWith(file.toString()));
        assertThat(run.out()).doesNotContain("\u001b", "\u009b", "\u202e", "\r");
    }

    @Test
    void aWarningIsAnErrorOnlyWhereThatIsAskedFor() {
        assertThat(Cli.run("lint", odd).exit()).isZero();
        assertThat(Cli.run("lint", "--strict", odd).exit()).isEqualTo(1);
        assertThat(Cli.run("lint", odd).out())
                .startsWith(odd + ":6:5: warning unknown-field: SampleApp.nam is not")
                .contains("Did you mean \"name\"?");
    }

    @Test
    void answersInJsonAboutEveryFile() {
        var run = Cli.run("lint", "--json", SOUND, odd);

        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/files/0/file").asText()).isEqualTo(SOUND);
        assertThat(run.json().at("/files/0/findings")).isEmpty();
        assertThat(run.json().at("/files/1/warnings").asInt()).isEqualTo(1);
        assertThat(run.json().at("/files/1/findings/0").toString()).isEqualTo("""
                        {"severity":"warning","code":"unknown-field","line":6,"column":5,"pointer":"/SampleApp/nam",\
                        "sentence":"SampleApp.nam is not a field of the language and has no effect.",\
                        "suggestion":"Did you mean \\"name\\"?"}""");
    }

    @Test
    void readsStandardInput() throws Exception {
        var run = Cli.withInput(Files.readString(Path.of(SOUND)), "lint", "-");

        assertThat(run).isEqualTo(new Cli(0, "-: nothing to complain about\n", ""));
    }

    @Test
    void saysWhichFileItCannotReadAndReadsTheOthers() throws Exception {
        var latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe4, '"', '}'})
                .toString();

        var run = Cli.run("lint", "nowhere.json", latin, SOUND, folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEqualTo(SOUND + ": nothing to complain about\n");
        assertThat(run.err().lines())
                .containsExactly(
                        "monspec: there is no file nowhere.json",
                        "monspec: " + latin + " is not UTF-8 text",
                        "monspec: cannot read " + folder + ": Is a directory");
    }
}
