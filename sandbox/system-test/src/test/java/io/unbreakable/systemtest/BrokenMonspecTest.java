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
    void aReleaseWhoseMonspecIsNotValidJsonIsRejectedByTheGatesThatThePipelineHadBefore() {
        String execution = system.release("3", Map.of(), Monspecs.withAHostileKeyTwice());

        Run staging = system.report().awaitDecision(execution, "StagingGate");

        assertThat(staging.verdict()).isEqualTo("inconclusive");
        assertThat(staging.reason()).isEqualTo("brokenSpecification");
        assertThat(staging.decision()).isEqualTo("rejected");
        String summary =
                String.valueOf(Approvals.latest(system, "ApproveStaging").summary());
        Hostile.assertPlain(summary);
        assertThat(summary)
                .contains("The monspec is not valid JSON", "SampleApp<script>alert(7)</script>")
                .endsWith(system.report().page(staging.id()));
        Hostile.assertHarmless(system.report()
                .get("/validations/{id}", staging.id())
                .statusCode(200)
                .extract()
                .asString());
    }
}
