package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // a sandbox of its own, beside the one of all the others
class ProcessesTest {
    private static final int SERVICES_AND_TABLES = 7;

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void nothingOutlivesASandboxThatIsInterruptedEvenWhileItStarts() throws IOException, InterruptedException {
        try (SandboxProcess sandbox = SandboxProcess.start(SandboxProcess.freeBlock(), "run")) {
            assumeFalse(sandbox.ignoresInterrupts(), "started in the background: interrupts are ignored");
            sandbox.awaitDescendants(SERVICES_AND_TABLES);

            int kill = new ProcessBuilder(
                            "kill", "-INT", Long.toString(sandbox.process().pid()))
                    .start()
                    .waitFor();

            assertThat(kill).isZero();
            sandbox.awaitEnd();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aPortInUseIsOneClearSentence() throws IOException, InterruptedException {
        int port = SandboxProcess.freeBlock();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                SandboxProcess run = SandboxProcess.start(taken.getLocalPort(), "run");
                SandboxProcess demo = SandboxProcess.start(taken.getLocalPort(), "demo");
                SandboxProcess up = SandboxProcess.start(taken.getLocalPort(), "up")) {
            for (SandboxProcess command : List.of(run, demo, up)) {
                assertThat(command.process().waitFor(3, TimeUnit.MINUTES)).isTrue();
                assertThat(command.process().exitValue()).isEqualTo(1);
                assertThat(command.output().strip())
                        .isEqualTo(
                                "Port " + port
                                        + " is already in use; stop what listens there or choose other ports with PORT=<first port>.");
            }
        }
    }
}
