package io.unbreakable.remediator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.Service;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.remediator.domain.CauseState;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.store.CauseStore;
import io.unbreakable.remediator.store.Ledger;
import io.unbreakable.remediator.store.SwitchStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(Outside.class)
class RemediatorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static BusTap tap;

    @Inject
    S3Client s3;

    @Inject
    Ledger ledger;

    @Inject
    SwitchStore switches;

    @Inject
    CauseStore causes;

    Releases releases;
    String problem;

    @BeforeAll
    static void listen() {
        tap = BusTap.open();
    }

    @AfterAll
    static void stop() {
        tap.close();
    }

    @BeforeEach
    void twoReleasesOfWhichTheFirstPassed() {
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

        tell(opened(problem), ours, closed(problem));
        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> Outside.PROBLEMS.commentsOn(problem).size() == 2);
        assertThat(created()).hasSize(1);
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
        tell(closed(problem));
        tell(opened(problem));
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

    /** Build 3, which passed its gate, and build 4, in the reverse order of their events. */
    private Deployment released(String environment) {
        Deployment good = releases.build(3, environment);
        Deployment bad = releases.build(4, environment);
        Outside.DEPLOYMENTS.knows(good, releases.startOf(3), "Succeeded");
        Outside.DEPLOYMENTS.knows(bad, releases.startOf(4), "Succeeded");
        tell(releases.verdict(good, environment, OnFail.REJECT, Verdict.PASS));
        tell(releases.finished(bad, environment, 4));
        tell(releases.started(bad, environment, 4));
        tell(releases.finished(good, environment, 3));
        await().atMost(PATIENCE).until(() -> isKnown(good) && isKnown(bad));
        await().atMost(PATIENCE)
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
        tell(new AutomationSwitched(environment, Automation.REMEDIATION, state, "a person", Instant.now()));
        await().atMost(PATIENCE).until(() -> switches.of(environment).state() == state);
    }

    /** Delivers each event twice. */
    private static void tell(EventData... events) {
        for (EventData event : events) {
            tap.send(Service.REMEDIATOR, event, event);
        }
    }

    private static RemediationStarted started(Deployment bad) {
        return tap.awaitEvent(
                        RemediationStarted.class,
                        event -> event.remediation().badDeployment().key().equals(bad.key()))
                .data();
    }

    private static RemediationFinished finished(Deployment bad) {
        return tap.awaitEvent(
                        RemediationFinished.class,
                        event -> event.remediation().badDeployment().key().equals(bad.key()))
                .data();
    }

    private static RefusalReason refusal(String id) {
        return tap.awaitEvent(RemediationRefused.class, of(id)).data().reason();
    }

    private static Predicate<RemediationRefused> of(String id) {
        return event -> event.cause().equals(id);
    }

    private List<Map<String, Object>> created() {
        return Outside.DEPLOYMENTS.createdIn(releases.application());
    }

    private static ProblemOpened opened(String id) {
        return new ProblemOpened(id, "P-1", "Failure rate increase", "ERROR", List.of(), null, null, Instant.now());
    }

    private static ProblemClosed closed(String id) {
        return new ProblemClosed(id, null, "Failure rate increase", null, Instant.now());
    }
}
