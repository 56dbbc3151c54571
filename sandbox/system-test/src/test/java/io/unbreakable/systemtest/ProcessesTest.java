package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.unbreakable.sandbox.Layout;
import io.unbreakable.sandbox.Layout.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessesTest {
    private static final int SERVICES_AND_TABLES = 7;

    @Test
    void nothingOutlivesASandboxThatIsKilled() throws IOException {
        int port = SandboxProcess.freeBlock();
        try (SandboxProcess sandbox = SandboxProcess.start(port, "run")) {
            awaitReady(sandbox, port);
            int before = sandbox.descendants().size();
            release(port);
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

    private static void awaitReady(SandboxProcess sandbox, int port) {
        Layout layout = layout(port);
        await("ready")
                .atMost(Duration.ofSeconds(90))
                .until(() -> !sandbox.process().isAlive() || listens(layout.port(Place.CONTROL)));
        assertThat(sandbox.process().isAlive()).as(sandbox.output()).isTrue();
    }

    private static void release(int port) {
        given().baseUri(layout(port).uri(Place.CONTROL).toString())
                .queryParam("build", "1")
                .post("/release")
                .then()
                .statusCode(200);
    }

    private static Layout layout(int first) {
        return new Layout(
                IntStream.range(first, first + Place.values().length).boxed().toList());
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
