package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.unbreakable.contracts.RemediationStarted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionStatus;

@ExtendWith(WholeSystem.class)
class ReleasesTest {
    private final RunningSystem system;

    ReleasesTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void theFirstReleaseReachesProductionThoughThereIsNothingToCompareItWith() {
        Run production = system.firstRelease();

        assertThat(production.decision()).isEqualTo("approved");
        assertThat(production.verdict()).isEqualTo("pass");
        assertThat(production.reason()).isEqualTo("firstRelease");
    }

    @Test
    void theNextGoodBuildPassesByComparison() {
        String execution = system.release("3", Map.of(), Monspecs.quick());

        Run staging = system.report().awaitDecision(execution, "StagingGate");
        assertThat(staging.decision()).as(staging.toString()).isEqualTo("approved");
        assertThat(staging.reason()).isEqualTo("withinLimits");
        Run production = system.report().awaitDecision(execution, "ProductionGate");
        assertThat(production.decision()).as(production.toString()).isEqualTo("approved");
        assertThat(production.reason()).isEqualTo("withinLimits");

        system.report()
                .get("/api/v1/validations/{id}", production.id())
                .body("objectives.findAll { it.baseline != null }.size()", greaterThan(3));
    }

    @Test
    void anUnknownBuildThatFailsThirtyPercentOfItsRequestsIsRejectedForItsFailureRate() {
        String execution = system.release("7", Map.of("SAMPLE_FAILURE_PERCENT", "30"), Monspecs.quick());

        Run staging = system.report().awaitDecision(execution, "StagingGate");
        assertThat(staging.verdict()).as(staging.toString()).isEqualTo("fail");
        assertThat(staging.failed()).anyMatch(objective -> objective.contains("failurerate"));
        assertThat(staging.decision()).isEqualTo("rejected");

        var approval = Approvals.latest(system, "ApproveStaging");
        assertThat(approval.status()).isEqualTo(ActionExecutionStatus.FAILED);
        assertThat(approval.summary())
                .contains("failure rate")
                .contains(system.report().page(staging.id()))
                .hasSizeLessThanOrEqualTo(512);

        thePagesShowIt(execution, staging);
        assertThat(system.events()).noneMatch(event -> event instanceof RemediationStarted);
    }

    @Test
    void aReleaseWithoutTrafficIsRejectedBecauseNothingIsKnownOfIt() {
        String execution = system.release("3", Map.of(), Monspecs.quick());
        system.awaitValidation(execution);

        system.load().stop("Staging");

        Run staging = system.report().awaitDecision(execution, "StagingGate");
        assertThat(staging.verdict()).as(staging.toString()).isEqualTo("inconclusive");
        assertThat(staging.reason()).isEqualTo("noCandidateData");
        assertThat(staging.decision()).isEqualTo("rejected");
        assertThat(Approvals.latest(system, "ApproveStaging").summary()).contains("no data");
    }

    private void thePagesShowIt(String execution, Run run) {
        Report report = system.report();
        report.get("/").statusCode(200).body(containsString("Build 7"));
        report.get("/validations/{id}", run.id())
                .statusCode(200)
                .body(containsString("StagingGate"))
                .body(containsString("failure rate"));
        report.get("/pipelines/sample/executions/{id}", execution)
                .statusCode(200)
                .body(containsString(run.id()));
        report.get("/api/v1/validations?pipeline=sample&gate=StagingGate&limit=1")
                .statusCode(200)
                .body("validations.size()", equalTo(1))
                .body("validations.id", hasItem(run.id()));
    }
}
