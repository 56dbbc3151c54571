package io.unbreakable.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildProcessTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT"})
    void diesWithItsParentHoweverTheParentDies(String signal) throws Exception {
        assumeFalse(
                signal.equals("INT") && isInterruptIgnored(),
                "this build was started with SIGINT ignored, and so is whatever it starts");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString())
                .inheritIO()
                .start();
        long child = pid("child");
        long grandchild = pid("grandchild");

        new ProcessBuilder("kill", "-" + signal, Long.toString(parent.pid()))
                .start()
                .waitFor();

        assertThat(parent.waitFor(60, TimeUnit.SECONDS)).isTrue();
        awaitGone(child);
        awaitGone(grandchild);
    }

    @Test
    void endsWithWhatItStarted() throws IOException {
        var child = start("sleep 300 & echo $! > grandchild; echo $$ > child; wait");
        long grandchild = pid("grandchild");
        assertThat(child.pid()).isEqualTo(pid("child"));
        assertThat(child.alive()).isTrue();

        child.close();

        assertThat(child.alive()).isFalse();
        awaitGone(child.pid());
        awaitGone(grandchild);
    }

    @RepeatedTest(30)
    void endsAlthoughItHasHardlyBegun() {
        var child = start("exec tail -f /dev/null");

        child.close();

        assertThat(ProcessHandle.of(child.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void isKilledWhenItDoesNotWantToEnd() {
        var child = ChildProcess.start(
                "stubborn",
                List.of("/bin/sh", "-c", "trap '' TERM; echo $$ > child; while :; do sleep 1; done"),
                Map.of(),
                directory,
                directory.resolve("log"),
                Duration.ofMillis(300));
        pid("child");

        child.close();

        awaitGone(child.pid());
    }

    @Test
    void mayEndInItsOwnGoodTime() throws IOException {
        var child = start("trap 'echo goodbye; exit 3' TERM; echo $$ > child; while :; do sleep 0.05; done");
        pid("child");

        child.close();

        assertThat(child.exit()).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(3);
        assertThat(directory.resolve("log")).content().contains("goodbye");
    }

    @Test
    void tellsHowItEnded() throws IOException {
        var child = ChildProcess.start(
                "greeter",
                List.of("/bin/sh", "-c", "echo \"$GREETING from $(pwd)\"; exit 7"),
                Map.of("GREETING", "hello"),
                directory,
                directory.resolve("log"));

        assertThat(child.exit()).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(7);
        assertThat(child.alive()).isFalse();
        assertThat(directory.resolve("log")).content().startsWith("hello from ");
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(
                "test", List.of("/bin/sh", "-c", script), Map.of(), directory, directory.resolve("log"));
    }

    private long pid(String file) {
        Path path = directory.resolve(file);
        await().until(() -> Files.exists(path) && Files.readString(path).endsWith("\n"));
        try {
            return Long.parseLong(Files.readString(path).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitGone(long pid) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    /** Whether SIGINT is ignored here, as in what a shell starts in the background; known on Linux only. */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .findFirst()
                .orElse(0L);
        return (ignored & 2) != 0;
    }
}
