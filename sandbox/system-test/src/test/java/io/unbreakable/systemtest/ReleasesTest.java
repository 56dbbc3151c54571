package io.unbreakable.systemtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unbreakable.contracts.RemediationStarted;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionStatus;

@ExtendWith(WholeSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class ReleasesTest {
    private static final int TIME_TO_STOP_THE_LOAD = 6;

    private final RunningSystem system;
    private String good = "";
    private String quiet = "";
    private String failing = "";
    private @Nullable WatchedOverview overview;

    ReleasesTest(RunningSystem system) {
        this.system = system;
    }

    /** One after the other, but the second is in staging while the first is in production: that is half the time. */
    @BeforeAll
    void release() {
        good = system.release("3", Map.of(), Monspecs.quick());
        system.report().awaitDecision(good, "StagingGate");
        system.report().awaitVerdict(good, "SamplesGate");
        takeTheFirstRunOut();
        quiet = system.release("3", Map.of(), Monspecs.quickAfter(TIME_TO_STOP_THE_LOAD));
        stopTheLoadBeforeItsWindow(quiet);
        system.report().awaitDecision(quiet, "StagingGate");
        system.report().awaitDecision(good, "ProductionGate");
        pinTheGoodRun();
        watch();
        failing = system.release("7", Map.of("SAMPLE_FAILURE_PERCENT", "30"), Monspecs.quick());
    }

    private void watch() {
        try {
            overview = WatchedOverview.open(system.sandbox().report());
        } catch (TestAbortedException noBrowser) {
            overview = null;
        }
    }

    @AfterAll
    void close() {
        if (overview != null) {
            overview.close();
        }
    }

    @Test
    void theOverviewFollowsAReleaseWithoutBeingLoadedAgain() {
        assumeTrue(overview != null, "no browser: apt-get install chromium");

        requireNonNull(overview).awaitGate(failing, "StagingGate", "fail");
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
        Run staging = system.report().awaitDecision(good, "StagingGate");
        Run production = system.report().awaitDecision(good, "ProductionGate");

        assertThat(staging.decision()).as(staging.toString()).isEqualTo("approved");
        assertThat(staging.reason()).isEqualTo("withinLimits");
        assertThat(production.decision()).as(production.toString()).isEqualTo("approved");
        assertThat(production.reason()).isEqualTo("withinLimits");
        system.report()
                .get("/api/v1/validations/{id}", production.id())
                .body("objectives.findAll { it.baseline != null }.size()", greaterThan(3));
    }

    @Test
    void anUnknownBuildThatFailsThirtyPercentOfItsRequestsIsRejectedForItsFailureRate() {
        Run staging = system.report().awaitDecision(failing, "StagingGate");

        assertThat(staging.verdict()).as(staging.toString()).isEqualTo("fail");
        assertThat(staging.failed()).anyMatch(objective -> objective.contains("failurerate"));
        assertThat(staging.decision()).isEqualTo("rejected");
        var approval = Approvals.latest(system, "ApproveStaging");
        assertThat(approval.status()).isEqualTo(ActionExecutionStatus.FAILED);
        assertThat(approval.summary())
                .contains("failure rate")
                .contains(system.report().page(staging.id()))
                .hasSizeLessThanOrEqualTo(512);
        thePagesShowIt(failing, staging);
        assertThat(system.events()).noneMatch(event -> event instanceof RemediationStarted);
    }

    @Test
    void aGoodBuildPassesByItsSamples() {
        Run samples = system.report().awaitVerdict(good, "SamplesGate");

        assertThat(samples.verdict()).as(samples.toString()).isEqualTo("pass");
        assertThat(samples.reason()).isEqualTo("withinLimits");
        system.report()
                .get("/api/v1/validations/{id}", samples.id())
                .body("objectives.find { it.name == 'service.responsetime(avg)' }.change.low", notNullValue())
                .body("objectives.find { it.name == 'service.responsetime(avg)' }.change.high", notNullValue());
        system.report()
                .get("/validations/{id}", samples.id())
                .statusCode(200)
                .body(matchesPattern("(?s).* to .*; up to 300 % is allowed.*"));
    }

    @Test
    void aBuildThatFailsThirtyPercentOfItsRequestsFailsByItsSamples() {
        Run samples = system.report().awaitVerdict(failing, "SamplesGate");

        assertThat(samples.verdict()).as(samples.toString()).isEqualTo("fail");
        assertThat(samples.failed()).contains("service.serversidefailurerate(avg)");
        system.report()
                .get("/api/v1/validations/{id}", samples.id())
                .body(
                        "objectives.find { it.name == 'service.serversidefailurerate(avg)' }.reason",
                        equalTo("aboveBaseline"));
    }

    @Test
    void aReleaseWithoutTrafficIsRejectedBecauseNothingIsKnownOfIt() {
        Run staging = system.report().awaitDecision(quiet, "StagingGate");

        assertThat(staging.verdict()).as(staging.toString()).isEqualTo("inconclusive");
        assertThat(staging.reason()).isEqualTo("noCandidateData");
        assertThat(staging.decision()).isEqualTo("rejected");
        assertThat(staging.summary()).contains("no data");
    }

    @Test
    void aReleaseIsComparedWithTheEarlierRunsThatCount() {
        Report report = system.report();
        Run first = report.awaitVerdict(system.firstRelease().execution(), "RunsGate");
        Run second = report.awaitVerdict(good, "RunsGate");

        assertThat(first.reason()).isEqualTo("firstRelease");
        assertThat(report.baselineRuns(second.id())).as(second.toString()).containsExactly(first.id());
        assertThat(second.verdict()).isEqualTo("pass");
        assertThat(report.baselineRuns(report.awaitVerdict(quiet, "RunsGate").id()))
                .as("the first was invalidated")
                .containsExactly(second.id());
    }

    @Test
    void aPinnedRunIsTheBaselineAndCanBeReadOnThePage() {
        Report report = system.report();
        Run pinned = report.awaitVerdict(good, "RunsGate");
        Run run = report.awaitVerdict(failing, "RunsGate");

        assertThat(run.verdict()).as(run.toString()).isEqualTo("fail");
        report.get("/api/v1/validations/{id}", run.id())
                .body("baseline.pinned", equalTo(true))
                .body("baseline.runs.id", hasItem(pinned.id()));
        report.get("/validations/{id}", run.id()).body(containsString("/validations/" + pinned.id()));
        report.get("/validations/{id}", pinned.id()).body(containsString("Pinned as baseline"));
    }

    private void takeTheFirstRunOut() {
        String execution = system.firstRelease().execution();
        Run first = system.report().awaitVerdict(execution, "RunsGate");
        system.report().awaitVerdict(good, "RunsGate");
        system.report().act(first.id(), "invalidation", Map.of("reason", "the load test had just begun"));
    }

    private void pinTheGoodRun() {
        system.report().act(system.report().awaitVerdict(good, "RunsGate").id(), "pin", Map.of());
    }

    private void stopTheLoadBeforeItsWindow(String execution) {
        Approvals.awaitSuccess(system, execution, "DeployTestsInStaging");
        system.load().stop("Staging");
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
