package io.unbreakable.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make} checks before it starts, on a machine whose tools are made up. */
class ToolsTest {
    private static final Path BIN = Path.of("../bin").toAbsolutePath().normalize();
    private static final List<String> REAL_TOOLS = List.of("sed", "sort", "head", "awk", "dirname", "readlink");
    private static final String ENOUGH_SPACE = "echo Filesystem; echo /dev/a 9999999 1 8000000 1% /";

    @TempDir
    private Path machine;

    private record Outcome(int exit, String output) {}

    @BeforeEach
    void tools() throws IOException {
        for (String tool : REAL_TOOLS) {
            tool("path/" + tool, "exec " + real(tool) + " \"$@\"");
        }
        tool("path/mvn", "echo Apache Maven 3.8.7");
        tool("path/df", ENOUGH_SPACE);
    }

    @Test
    void saysNothingWhenAllIsThere() throws Exception {
        assertThat(run("check-tools", Map.of())).isEqualTo(new Outcome(0, ""));
    }

    @Test
    void saysWhatToInstallWhenThereIsNoMaven() throws Exception {
        Files.delete(machine.resolve("path/mvn"));

        Outcome outcome = run("check-tools", Map.of());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.output())
                .startsWith("Unbreakable is built with Maven 3.8.6 or newer, and there is no mvn on the PATH.\n")
                .contains("apt-get install maven");
    }

    @Test
    void refusesAnOldMaven() throws Exception {
        tool("path/mvn", "echo Apache Maven 3.6.3");

        assertThat(run("check-tools", Map.of()))
                .isEqualTo(new Outcome(1, "Unbreakable is built with Maven 3.8.6 or newer; this is 3.6.3.\n"));
    }

    @Test
    void saysThatThereIsNoSpace() throws Exception {
        tool("path/df", "echo Filesystem; echo /dev/a 9999999 9000000 512000 95% /");

        assertThat(run("check-tools", Map.of()))
                .isEqualTo(
                        new Outcome(1, "Only 500 MB are free here; building and running Unbreakable takes 2000 MB.\n"));
    }

    @Test
    void refusesAnOldJdkAndSaysWhatToInstall() throws Exception {
        String old = jdk("jdk-17", "17.0.9");

        Outcome outcome = run("find-jdk", Map.of("JAVA_HOME", old, "JDK_FOLDERS", machine + "/jdk-*"));

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.output())
                .startsWith("Unbreakable needs a JDK 21 or newer, and there is none in JAVA_HOME, on the PATH or in the"
                        + " usual folders.\n")
                .contains("apt-get install openjdk-21-jdk");
    }

    @Test
    void takesTheNewestJdkOfTheUsualFoldersWhenJavaHomeIsOld() throws Exception {
        String old = jdk("jdk-17", "17.0.9");
        jdk("jdk-21", "21.0.2");
        String newest = jdk("jdk-25", "25");

        assertThat(run("find-jdk", Map.of("JAVA_HOME", old, "JDK_FOLDERS", machine + "/jdk-*")))
                .isEqualTo(new Outcome(0, newest + "\n"));
    }

    @Test
    void takesJavaHomeWhenItFits() throws Exception {
        jdk("jdk-25", "25");
        String chosen = jdk("jdk-21", "21.0.2");

        assertThat(run("find-jdk", Map.of("JAVA_HOME", chosen, "JDK_FOLDERS", machine + "/jdk-*")))
                .isEqualTo(new Outcome(0, chosen + "\n"));
    }

    private String jdk(String name, String version) throws IOException {
        tool(name + "/bin/javac", "echo javac " + version);
        return machine.resolve(name).toString();
    }

    private void tool(String path, String script) throws IOException {
        Path file = machine.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path real(String tool) {
        return Stream.of(Path.of("/usr/bin", tool), Path.of("/bin", tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Outcome run(String script, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", BIN.resolve(script).toString())
                .directory(machine.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("PATH", machine.resolve("path").toString());
        builder.environment().put("HOME", machine.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
