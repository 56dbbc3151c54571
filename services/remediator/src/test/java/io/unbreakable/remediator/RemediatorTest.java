package io.unbreakable.remediator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.remediator.domain.CauseState;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(Outside.class)
class RemediatorTest extends Scene {
    @TestHTTPResource("/q/metrics")
    @Nullable URL metrics;

    @Test
    void bringsTheLastGoodRevisionBackOnceAndSaysHowItEnded() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        tell(opened(problem));
        RemediationStarted started = started(bad);
        assertThat(started.target().key()).isEqualTo(releases.key(3));
        assertThat(started.choice()).startsWith("the newest revision that passed ProductionGate");
        tell(closed(problem));
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");
        DeploymentFinished ours = releases.finishedByUs(requireNonNull(started.deploymentId()), "Production", bad);
        tell(ours);
        Outside.PROBLEMS.closes(problem);
        tell(closed(problem));

        assertThat(finished(bad).outcome()).isEqualTo(RemediationOutcome.HEALED);
        assertThat(created()).hasSize(1);
        await().atMost(PATIENCE).until(() -> Outside.PROBLEMS.commentsOn(problem), c -> c.size() == 2);
        assertThat(Outside.PROBLEMS.commentsOn(problem))
                .allMatch(comment -> comment.contains(bad.key()))
                .anyMatch(comment -> comment.contains("Build 3 is being deployed again"))
                .anyMatch(comment -> comment.contains("Build 3 is back in Production"));

        await().atMost(PATIENCE)
                .until(() -> Pattern.compile("unbreakable_remediations_total\\{[^}]*outcome=\"healed\"[^}]*} [1-9]")
                        .matcher(text(metrics))
                        .find());

        tell(opened(problem), ours, closed(problem));
        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> Outside.PROBLEMS.commentsOn(problem).size() == 2);
        assertThat(created()).hasSize(1);
    }

    private static String text(@Nullable URL url) throws IOException {
        try (var stream = requireNonNull(url).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRevisionWhoseRunAPersonInvalidatedDoesNotComeBack() {
        Deployment older = releases.build(2, "Production");
        Deployment newer = releases.build(3, "Production");
        s3.putObject(
                request -> request.bucket(Releases.BUCKET).key(releases.key(2)), RequestBody.fromString("build 2"));
        Outside.DEPLOYMENTS.knows(older, releases.startOf(2), "Succeeded");
        tell(new ValidationInvalidated("v-" + newer.deploymentId(), "load test that day", "jane.doe", Instant.now()));
        tell(releases.finished(older, "Production", 2));
        tell(releases.verdict(older, "Production", OnFail.REJECT, Verdict.PASS));
        Deployment bad = deployedTwice("Production", "Succeeded");
        await().atMost(PATIENCE)
                .until(() -> verdict(older).isPresent() && verdict(newer).isEmpty());
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        tell(opened(problem));

        assertThat(started(bad).target().key()).isEqualTo(releases.key(2));
    }

    @Test
    void findsItsOwnDeploymentWhenTheAnswerToCreatingItGotLost() {
        Deployment bad = released("Production");
        Outside.DEPLOYMENTS.losesAnswersOf(releases.application());
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        tell(opened(problem));

        String deploymentId = requireNonNull(started(bad).deploymentId());
        assertThat(created()).hasSize(1);
        assertThat(created().getFirst()).containsEntry("deploymentId", deploymentId);
    }

    @Test
    void saysThatTheDeploymentFailed() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        tell(opened(problem));
        started(bad);
        Outside.DEPLOYMENTS.ends(releases.application(), "Failed");

        assertThat(finished(bad).outcome()).isEqualTo(RemediationOutcome.FAILED);
    }

    @Test
    void actsOnceForTwoProblemsOfOneDeployment() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        String second = "P" + UUID.randomUUID();
        Outside.PROBLEMS.opens(second, Instant.now(), bad);

        tell(opened(problem));
        started(bad);
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");
        tell(opened(second));
        await().atMost(PATIENCE)
                .until(() -> causes.find(RemediationTrigger.PROBLEM, second)
                        .map(CauseState::outcome)
                        .filter(CauseState.Outcome::noted)
                        .isPresent());
        Outside.PROBLEMS.closes(problem);

        assertThat(finished(bad).remediation().cause()).isEqualTo(problem);
        assertThat(created()).hasSize(1);
        assertThat(tap.heard(RemediationRefused.class, of(problem).or(of(second))))
                .isEmpty();
    }

    @Test
    void findsTheDeploymentByTheTagOfTheEntity() {
        Deployment bad = released("Canary");
        Outside.PROBLEMS.opens(problem, Instant.now(), "Canary");

        tell(opened(problem));

        assertThat(started(bad).remediation().environment()).isEqualTo("Canary");
    }

    @Test
    void refusesWhatDynatraceDoesNotSay() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(1));
        tell(closed(problem));
        tell(opened(problem, longAgo));
        String closed = "P" + UUID.randomUUID();
        Outside.PROBLEMS.opens(closed, Instant.now(), "");
        Outside.PROBLEMS.closes(closed);
        tell(opened(closed));

        assertThat(refusal(closed)).isEqualTo(RefusalReason.PROBLEM_NOT_OPEN);
        assertThat(refusal(problem)).isEqualTo(RefusalReason.PROBLEM_NOT_OPEN);
    }

    @Test
    void refusesWhenSomebodyDeployedMeanwhile() {
        Deployment bad = released("Production");
        Outside.DEPLOYMENTS.knows(releases.build(5, "Production"), Instant.now(), "Succeeded");
        Outside.PROBLEMS.opens(problem, Instant.now().minusSeconds(60), bad);

        tell(opened(problem));

        assertThat(refusal(problem)).isEqualTo(RefusalReason.BAD_REVISION_GONE);
        assertThat(created()).isEmpty();
    }

    @Test
    void refusesWhenThereIsNothingToBringBack() {
        s3.deleteObject(request -> request.bucket(Releases.BUCKET).key(releases.key(3)));
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        tell(opened(problem));

        assertThat(refusal(problem)).isEqualTo(RefusalReason.NO_TARGET);
    }

    @Test
    void aPersonSwitchesItOffOrToADryRun() {
        switched("Off", AutomationState.OFF);
        switched("Dry", AutomationState.DRY_RUN);
        Deployment off = released("Off");
        Outside.PROBLEMS.opens(problem, Instant.now(), off);
        tell(opened(problem));
        assertThat(refusal(problem)).isEqualTo(RefusalReason.SWITCHED_OFF);

        Deployment dry = released("Dry");
        String another = "P" + UUID.randomUUID();
        Outside.PROBLEMS.opens(another, Instant.now(), dry);
        tell(opened(another));
        RemediationStarted started = started(dry);
        assertThat(started.dryRun()).isTrue();
        assertThat(started.deploymentId()).isNull();
        assertThat(created()).isEmpty();
        await().atMost(PATIENCE).until(() -> Outside.PROBLEMS.commentsOn(another), comments -> comments.size() == 1);
    }

    @Test
    void aGateThatRollsBackIsHealedByTheDeployment() {
        Deployment bad = released("Production");

        tell(releases.verdict(bad, "Production", OnFail.ROLLBACK, Verdict.FAIL));
        assertThat(started(bad).remediation().trigger()).isEqualTo(RemediationTrigger.GATE);
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");

        assertThat(finished(bad).outcome()).isEqualTo(RemediationOutcome.HEALED);
        assertThat(created()).hasSize(1);
    }
}
