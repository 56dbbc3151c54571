package io.unbreakable.remediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.store.Ledger;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.sqs.SqsClient;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(Outside.class)
class RemediatorTest {
    @Inject
    SqsClient sqs;

    @Inject
    S3Client s3;

    @Inject
    Ledger ledger;

    Bus bus;
    Releases releases;
    String problem;

    @BeforeEach
    void twoReleasesOfWhichTheFirstPassed() {
        bus = new Bus(sqs);
        releases = new Releases("app-" + UUID.randomUUID(), Instant.now());
        problem = "P" + UUID.randomUUID();
        try {
            s3.createBucket(request -> request.bucket(Releases.BUCKET));
        } catch (BucketAlreadyOwnedByYouException e) {
            assertThat(e.statusCode()).isEqualTo(409);
        }
        s3.putObject(
                request -> request.bucket(Releases.BUCKET).key(releases.key(3)), RequestBody.fromString("build 3"));
    }

    @Test
    void bringsTheLastGoodRevisionBackOnceAndSaysHowItEnded() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        bus.send(opened(problem));
        JsonNode started = bus.hears("remediation.started", bad.key());
        assertThat(started.at("/target/key").asText()).isEqualTo(releases.key(3));
        assertThat(started.path("choice").asText()).startsWith("the newest revision that passed ProductionGate");
        bus.send(new ProblemClosed(problem, null, "Failure rate increase", Instant.now()));
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");
        bus.send(releases.finishedByUs(started.path("deploymentId").asText(), "Production", bad));
        Outside.PROBLEMS.closes(problem);
        bus.send(new ProblemClosed(problem, null, "Failure rate increase", Instant.now()));

        JsonNode finished = bus.hears("remediation.finished", bad.key());
        assertThat(finished.path("outcome").asText()).isEqualTo("healed");
        assertThat(created()).hasSize(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> Outside.PROBLEMS.commentsOn(problem), c -> c.size() == 2);
        assertThat(Outside.PROBLEMS.commentsOn(problem))
                .allMatch(comment -> comment.contains(bad.key()))
                .anyMatch(comment -> comment.contains("Build 3 is being deployed again"))
                .anyMatch(comment -> comment.contains("Build 3 is back in Production"));
    }

    @Test
    void findsItsOwnDeploymentWhenTheAnswerToCreatingItGotLost() {
        Deployment bad = released("Production");
        Outside.DEPLOYMENTS.losesAnswersOf(releases.application());
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        bus.send(opened(problem));

        String deploymentId =
                bus.hears("remediation.started", bad.key()).path("deploymentId").asText();
        assertThat(created()).hasSize(1);
        assertThat(created().getFirst()).containsEntry("deploymentId", deploymentId);
    }

    @Test
    void saysThatTheDeploymentFailed() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        bus.send(opened(problem));
        bus.hears("remediation.started", bad.key());
        Outside.DEPLOYMENTS.ends(releases.application(), "Failed");

        assertThat(bus.hears("remediation.finished", bad.key()).path("outcome").asText())
                .isEqualTo("failed");
    }

    @Test
    void actsOnceForTwoProblemsOfOneDeployment() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        Outside.PROBLEMS.opens(problem + "b", Instant.now(), bad);

        bus.send(opened(problem));
        bus.hears("remediation.started", bad.key());
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");
        bus.send(opened(problem + "b"));
        Outside.PROBLEMS.closes(problem);

        assertThat(bus.hears("remediation.finished", bad.key())
                        .at("/remediation/cause")
                        .asText())
                .isEqualTo(problem);
        assertThat(created()).hasSize(1);
        assertThat(bus.find("remediation.refused", problem)).isEmpty();
    }

    @Test
    void findsTheDeploymentByTheTagOfTheEntity() {
        Deployment bad = released("Canary");
        Outside.PROBLEMS.opens(problem, Instant.now(), "Canary");

        bus.send(opened(problem));

        assertThat(bus.hears("remediation.started", bad.key())
                        .at("/remediation/environment")
                        .asText())
                .isEqualTo("Canary");
    }

    @Test
    void refusesWhatDynatraceDoesNotSay() {
        bus.send(new ProblemClosed(problem, null, "Forged", Instant.now()));
        bus.send(opened(problem));
        String closed = problem + "c";
        Outside.PROBLEMS.opens(closed, Instant.now(), "");
        Outside.PROBLEMS.closes(closed);
        bus.send(opened(closed));

        assertThat(refusal(closed)).isEqualTo("problemNotOpen");
        assertThat(refusal(problem)).isEqualTo("problemNotOpen");
    }

    @Test
    void refusesWhenSomebodyDeployedMeanwhile() {
        Deployment bad = released("Production");
        Outside.DEPLOYMENTS.knows(releases.build(5, "Production"), Instant.now(), "Succeeded");
        Outside.PROBLEMS.opens(problem, Instant.now().minusSeconds(60), bad);

        bus.send(opened(problem));

        assertThat(refusal(problem)).isEqualTo("badRevisionGone");
        assertThat(created()).isEmpty();
    }

    @Test
    void refusesWhenThereIsNothingToBringBack() {
        s3.deleteObject(request -> request.bucket(Releases.BUCKET).key(releases.key(3)));
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        bus.send(opened(problem));

        assertThat(refusal(problem)).isEqualTo("noTarget");
    }

    @Test
    void aPersonSwitchesItOffOrToADryRun() {
        switched("Off", AutomationState.OFF);
        switched("Dry", AutomationState.DRY_RUN);
        Deployment off = released("Off");
        Outside.PROBLEMS.opens(problem, Instant.now(), off);
        bus.send(opened(problem));
        assertThat(refusal(problem)).isEqualTo("switchedOff");

        Deployment dry = released("Dry");
        Outside.PROBLEMS.opens(problem + "d", Instant.now(), dry);
        bus.send(opened(problem + "d"));
        JsonNode started = bus.hears("remediation.started", dry.key());
        assertThat(started.path("dryRun").asBoolean()).isTrue();
        assertThat(started.has("deploymentId")).isFalse();
        assertThat(created()).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Outside.PROBLEMS.commentsOn(problem + "d"), comments -> comments.size() == 1);
    }

    @Test
    void aGateThatRollsBackIsHealedByTheDeployment() {
        Deployment bad = released("Production");

        bus.send(releases.verdict(bad, "Production", OnFail.ROLLBACK, Verdict.FAIL));
        JsonNode started = bus.hears("remediation.started", bad.key());
        assertThat(started.at("/remediation/trigger").asText()).isEqualTo("gate");
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");

        assertThat(bus.hears("remediation.finished", bad.key()).path("outcome").asText())
                .isEqualTo("healed");
        assertThat(created()).hasSize(1);
    }

    /** Build 3, which passed its gate, and build 4, in the reverse order of their events. */
    private Deployment released(String environment) {
        Deployment good = releases.build(3, environment);
        Deployment bad = releases.build(4, environment);
        Outside.DEPLOYMENTS.knows(good, releases.startOf(3), "Succeeded");
        Outside.DEPLOYMENTS.knows(bad, releases.startOf(4), "Succeeded");
        bus.send(releases.verdict(good, environment, OnFail.REJECT, Verdict.PASS));
        bus.send(releases.finished(bad, environment, 4));
        bus.send(releases.started(bad, environment, 4));
        bus.send(releases.finished(good, environment, 3));
        await().atMost(Duration.ofSeconds(30)).until(() -> isKnown(good) && isKnown(bad));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ledger.find(good.group(), good.deploymentId())
                        .flatMap(LedgerEntry::worstVerdict)
                        .isPresent());
        return bad;
    }

    private boolean isKnown(Deployment deployment) {
        return ledger.find(deployment.group(), deployment.deploymentId())
                .filter(LedgerEntry::hasSucceeded)
                .isPresent();
    }

    private void switched(String environment, AutomationState state) {
        bus.send(new AutomationSwitched(environment, Automation.REMEDIATION, state, "a person", Instant.now()));
    }

    private String refusal(String id) {
        return bus.hears("remediation.refused", id).path("reason").asText();
    }

    private List<Map<String, Object>> created() {
        return Outside.DEPLOYMENTS.createdIn(releases.application());
    }

    private static ProblemOpened opened(String id) {
        return new ProblemOpened(id, "P-1", "Failure rate increase", "ERROR", List.of(), null, Instant.now());
    }
}
