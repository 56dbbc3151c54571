package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // a sandbox of its own, beside the one of all the others
class ChaosTest {
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void promisesAreKeptWhileThingsFail() throws Exception {
        try (SandboxProcess chaos = SandboxProcess.start(SandboxProcess.freeBlock(), "chaos")) {
            assertThat(chaos.process().waitFor(8, TimeUnit.MINUTES)).isTrue();

            assertThat(chaos.process().exitValue()).as(chaos.output()).isZero();
            assertThat(chaos.output())
                    .contains("chaos with seed 1")
                    .containsPattern("kills +approver 1, evaluator 1, ingest 1, remediator 1, report 1, scheduler 1")
                    .containsPattern("violations +0");
        }
    }
}
