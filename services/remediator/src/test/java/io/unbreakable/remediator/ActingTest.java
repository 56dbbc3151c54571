package io.unbreakable.remediator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.Revision;
import io.unbreakable.messaging.AwsTestResource;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens between the intent and our own deployment. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(Outside.class)
class ActingTest extends Scene {
    @Test
    void deploysWithItsOwnKeyAndWithoutAlarmsOrRollback() {
        Deployment bad = released("Production");

        problemOf(bad);
        started(bad);

        JsonNode wish = Outside.DEPLOYMENTS.wishesFor(releases.application()).getFirst();
        assertThat(wish.path("description").asText()).isEqualTo("unbreakable remediation of " + bad.key());
        assertThat(wish.at("/overrideAlarmConfiguration/enabled").asBoolean(true))
                .isFalse();
        assertThat(wish.at("/autoRollbackConfiguration/enabled").asBoolean(true))
                .isFalse();
        assertThat(wish.at("/revision/s3Location/key").asText()).isEqualTo(releases.key(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalFailure", "AccessDeniedException"})
    void createsOneWhenCodeDeployWasAwayOrDidNotLetUsForAWhile(String error) {
        Deployment bad = released("Production");
        Outside.DEPLOYMENTS.isUnavailableFor(releases.application(), error);
        problemOf(bad);
        await().atMost(PATIENCE)
                .until(() ->
                        !Outside.DEPLOYMENTS.wishesFor(releases.application()).isEmpty());

        Outside.DEPLOYMENTS.isThereFor(releases.application());

        started(bad);
        assertThat(created()).hasSize(1);
    }

    @Test
    void refusesWhenSomebodyDeploysRightBeforeIt() {
        Deployment bad = released("Production");
        problemWhileCodeDeployIsAway(bad);

        Outside.DEPLOYMENTS.knows(releases.build(5, "Production"), Instant.now(), "Succeeded");
        Outside.DEPLOYMENTS.isThereFor(releases.application());

        assertThat(refusal(problem)).isEqualTo(RefusalReason.BAD_REVISION_GONE);
        assertThat(created()).isEmpty();
    }

    @Test
    void refusesWhenAPersonSwitchesItOffRightBeforeIt() {
        Deployment bad = released("Paused");
        problemWhileCodeDeployIsAway(bad);

        switched("Paused", AutomationState.OFF);
        Outside.DEPLOYMENTS.isThereFor(releases.application());

        assertThat(refused(problem).reason()).isEqualTo(RefusalReason.SWITCHED_OFF);
        assertThat(refused(problem).message()).isEqualTo("Remediation is no longer switched on for Paused.");
        assertThat(created()).isEmpty();

        switched("Paused", AutomationState.ON);
        String later = "P" + UUID.randomUUID();
        Outside.PROBLEMS.opens(later, Instant.now(), bad);
        tell(opened(later));
        assertThat(started(bad).remediation().cause()).isEqualTo(later);
    }

    @Test
    void waitsWhileTheGroupIsBusy() {
        Deployment busy = releases.build(2, "Production");
        Outside.DEPLOYMENTS.knows(busy, releases.startOf(2), "InProgress");
        Deployment bad = released("Production");
        problemOf(bad);
        await().atMost(PATIENCE)
                .until(() ->
                        !Outside.DEPLOYMENTS.wishesFor(releases.application()).isEmpty());
        assertThat(created()).isEmpty();

        Outside.DEPLOYMENTS.ends(busy, "Succeeded");

        started(bad);
        assertThat(created()).hasSize(1);
    }

    @Test
    void refusesWhenTheProblemClosedWhileItWaited() {
        Deployment bad = released("Production");
        problemWhileCodeDeployIsAway(bad);

        Outside.PROBLEMS.closes(problem);
        Outside.DEPLOYMENTS.isThereFor(releases.application());

        assertThat(refused(problem).reason()).isEqualTo(RefusalReason.PROBLEM_NOT_OPEN);
        assertThat(refused(problem).message()).isEqualTo("The problem closed before anything was done.");
        assertThat(created()).isEmpty();
    }

    @Test
    void stopsABadDeploymentThatStillRunsAndFollowsTheRollbackOfCodeDeploy() {
        Deployment bad = deployedTwice("Production", "InProgress");
        problemOf(bad);

        String followed = requireNonNull(started(bad).deploymentId());
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");
        Outside.PROBLEMS.closes(problem);

        assertThat(finished(bad).outcome()).isEqualTo(RemediationOutcome.HEALED);
        assertThat(Outside.DEPLOYMENTS.stopsOf(bad.deploymentId()))
                .isNotEmpty()
                .allMatch(stop -> stop.path("autoRollbackEnabled").asBoolean());
        assertThat(Outside.DEPLOYMENTS.wishesFor(releases.application())).isEmpty();
        assertThat(created()).hasSize(1);
        assertThat(created().getFirst())
                .containsEntry("creator", "codeDeployRollback")
                .containsEntry("deploymentId", followed);
    }

    @Test
    void stopsItWithoutRollbackWhenCodeDeployWouldBringBackAnotherRevision() {
        Deployment unverified = new Deployment(
                new DeploymentGroup(releases.application(), "Production"),
                "d-unverified" + releases.application(),
                new Revision(Releases.BUCKET, releases.key(9), "zip", null, null),
                null);
        Outside.DEPLOYMENTS.knows(unverified, releases.startOf(4).minusSeconds(60), "Succeeded");
        Deployment bad = deployedTwice("Production", "InProgress");
        problemOf(bad);

        assertThat(started(bad).target().key()).isEqualTo(releases.key(3));
        assertThat(Outside.DEPLOYMENTS.stopsOf(bad.deploymentId()))
                .isNotEmpty()
                .noneMatch(stop -> stop.path("autoRollbackEnabled").asBoolean());
        assertThat(created()).hasSize(1);
        assertThat(created().getFirst()).containsEntry("creator", "user");
    }

    private void problemOf(Deployment bad) {
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        tell(opened(problem));
    }

    private void problemWhileCodeDeployIsAway(Deployment bad) {
        Outside.DEPLOYMENTS.isUnavailableFor(releases.application());
        problemOf(bad);
        await().atMost(PATIENCE)
                .until(() ->
                        !Outside.DEPLOYMENTS.wishesFor(releases.application()).isEmpty());
    }
}
