package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Order(0) // a sandbox of its own, before the one of all the others runs beside it
class ProcessesTest {
    private static final int SERVICES_AND_TABLES = 7;

    @Test
    void nothingOutlivesASandboxThatIsKilled() throws IOException {
        try (SandboxProcess sandbox = SandboxProcess.start(SandboxProcess.freeBlock(), "run")) {
            sandbox.awaitReady();
            int before = sandbox.descendants().size();
            sandbox.release("1");
            sandbox.awaitDescendants(before + 2);

            sandbox.process().destroyForcibly();

            await("survivors")
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(sandbox.survivors()).isEmpty());
        }
    }

    @Test
    void nothingOutlivesASandboxThatIsInterruptedEvenWhileItStarts() throws IOException, InterruptedException {
        try (SandboxProcess sandbox = SandboxProcess.start(SandboxProcess.freeBlock(), "run")) {
            assumeFalse(sandbox.ignoresInterrupts(), "started in the background: interrupts are ignored");
            sandbox.awaitDescendants(SERVICES_AND_TABLES);

            int kill = new ProcessBuilder(
                            "kill", "-INT", Long.toString(sandbox.process().pid()))
                    .start()
                    .waitFor();

            assertThat(kill).isZero();
            await("survivors")
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(sandbox.survivors()).isEmpty());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run", "demo", "up"})
    void aPortInUseIsOneClearSentence(String command) throws IOException, InterruptedException {
        int port = SandboxProcess.freeBlock();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                SandboxProcess sandbox = SandboxProcess.start(taken.getLocalPort(), command)) {
            assertThat(sandbox.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(sandbox.process().exitValue()).isEqualTo(1);
            assertThat(sandbox.output().strip())
                    .isEqualTo(
                            "Port " + port
                                    + " is already in use; stop what listens there or choose other ports with PORT=<first port>.");
        }
    }
}
