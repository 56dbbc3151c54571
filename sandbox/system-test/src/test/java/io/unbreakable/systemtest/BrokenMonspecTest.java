package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class BrokenMonspecTest {
    private final RunningSystem system;

    BrokenMonspecTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aReleaseWhoseMonspecHasASyntaxErrorIsRejectedByTheGatesThatThePipelineHadBefore() {
        String execution = system.release("3", Map.of(), Monspecs.withASyntaxError());

        Run staging = system.report().awaitDecision(execution, "StagingGate");

        assertThat(staging.verdict()).isEqualTo("inconclusive");
        assertThat(staging.reason()).isEqualTo("brokenSpecification");
        assertThat(staging.decision()).isEqualTo("rejected");
        assertThat(Approvals.latest(system, "ApproveStaging").summary())
                .contains("monspec")
                .contains(system.report().page(staging.id()));
    }
}
