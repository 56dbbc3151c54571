package io.unbreakable.remediator.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.remediator.Outside;
import io.unbreakable.remediator.Scene;
import io.unbreakable.remediator.domain.Candidate;
import io.unbreakable.remediator.domain.Cause;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.RemediationKey;
import io.unbreakable.remediator.domain.Target;
import io.unbreakable.remediator.store.RemediationStore;
import io.unbreakable.remediator.store.StoredProgress;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever crashes, and wherever, leaves something from which the next one goes on; and what is done is done once. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(Outside.class)
class DriveRemediationTest extends Scene {
    private static final int AT_ONCE = 8;

    @Inject
    DriveRemediation drive;

    @Inject
    ExamineCause examine;

    @Inject
    RemediationStore store;

    Deployment bad;
    Progress.Chosen chosen;
    RemediationKey key;

    @BeforeEach
    void aRemediationThatIsMeantToBeDone() {
        bad = deployedTwice("Production", "Succeeded");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        chosen = chosen(bad, Instant.now());
        key = RemediationKey.of(chosen.remediation(), false);
    }

    @Test
    void isDoneOnceWhenEightDriveItAtTheSameTime() {
        store.begin(key, chosen);

        atOnce(() -> drive.look(key, Instant.now()));

        started(bad);
        assertThat(created()).hasSize(1);
        assertThat(Outside.DEPLOYMENTS.wishesFor(releases.application())).hasSize(1);
    }

    @Test
    void isBegunOnceAndNotRefusedWhenEightExamineTheProblemAtTheSameTime() {
        causes.reported(cause(Instant.now()));

        atOnce(() -> examine.problem(problem));

        started(bad);
        assertThat(created()).hasSize(1);
        assertThat(tap.heard(RemediationRefused.class, of(problem))).isEmpty();
    }

    @Test
    void goesOnWhenWhoeverMeantItCrashedBeforeItWasSettled() {
        store.begin(key, chosen);

        tell(opened(problem));

        started(bad);
        assertThat(created()).hasSize(1);
    }

    @Test
    void leavesAloneWhoeverActsAndGoesOnWhenThatOneCrashed() {
        store.begin(key, chosen);
        var read = store.find(key).orElseThrow();
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        store.replace(read, read.body().asTold().lookedAtAgain(end));

        drive.look(key, Instant.now());
        assertThat(created()).isEmpty();

        drive.look(key, end);
        started(bad);
        assertThat(created()).hasSize(1);
    }

    @Test
    void saysWhatWasDoneWhenWhoeverDidItCrashedBeforeSayingSo() {
        store.begin(key, chosen);
        moved(chosen.deploying("d-3" + releases.application(), Instant.now()));

        drive.look(key, Instant.now());

        assertThat(started(bad).deploymentId()).isEqualTo("d-3" + releases.application());
        await().atMost(PATIENCE)
                .until(() -> !Outside.PROBLEMS.commentsOn(problem).isEmpty());
    }

    @Test
    void givesUpWithoutHavingTriedWhenCodeDeployDoesNotAnswerUntilItIsTooLate() {
        Outside.DEPLOYMENTS.isUnavailableFor(releases.application());
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(119));
        store.begin(key, chosen(bad, longAgo));
        drive.look(key, Instant.now());
        assertThat(progress()).isInstanceOf(Progress.Chosen.class);

        StoredProgress tooLate = StoredProgress.of(chosen(bad, longAgo.minusSeconds(120)));
        await().atMost(PATIENCE).until(() -> store.replace(store.find(key).orElseThrow(), tooLate));
        drive.look(key, Instant.now());

        assertThat(refused(problem).reason()).isEqualTo(RefusalReason.TOO_OLD);
        assertThat(progress().wasTried()).isFalse();
        assertThat(created()).isEmpty();
    }

    @Test
    void deploysNothingBeforeCodeDeployListsTheBadDeployment() {
        Outside.DEPLOYMENTS.forgets(bad);
        store.begin(key, chosen);

        drive.look(key, Instant.now());
        assertThat(created()).isEmpty();

        Outside.DEPLOYMENTS.knows(bad, releases.startOf(4), "Succeeded");
        started(bad);
        assertThat(created()).hasSize(1);
    }

    @Test
    void refusesWhenCodeDeployDoesNotListTheBadDeploymentForAnHour() {
        Outside.DEPLOYMENTS.forgets(bad);
        store.begin(key, chosen(bad, Instant.now().minus(Duration.ofMinutes(61))));

        drive.look(key, Instant.now());

        assertThat(refused(problem).reason()).isEqualTo(RefusalReason.BAD_REVISION_GONE);
        assertThat(refused(problem).message()).startsWith("CodeDeploy does not list " + bad.deploymentId());
        assertThat(created()).isEmpty();
    }

    @Test
    void saysOnceHowItEndedAndThatTheGroupIsFrozenWhenWhoeverKnewCrashedBeforeSayingSo() {
        past("d-earlier", Instant.now().minus(Duration.ofHours(30)), false);
        store.begin(key, chosen);
        moved(chosen.failed("CodeDeploy refused it.", Instant.now()));

        drive.look(key, Instant.now());
        drive.look(key, Instant.now());

        assertThat(finished(bad).outcome()).isEqualTo(RemediationOutcome.FAILED);
        assertThat(finished(bad).frozen()).isTrue();
        assertThat(tap.heard(
                        RemediationFinished.class,
                        event -> event.remediation().badDeployment().equals(bad)))
                .hasSize(1);
    }

    @Test
    void refusesDuringTheCoolDown() {
        past("d-earlier", Instant.now().minus(Duration.ofMinutes(10)), true);

        tell(opened(problem));

        assertThat(refusal(problem)).isEqualTo(RefusalReason.COOL_DOWN);
    }

    @Test
    void refusesWhenTheAttemptsAreUsedUp() {
        for (int hours = 1; hours <= 3; hours++) {
            past("d-earlier" + hours, Instant.now().minus(Duration.ofHours(hours)), true);
        }

        tell(opened(problem));

        assertThat(refusal(problem)).isEqualTo(RefusalReason.ATTEMPTS_USED_UP);
    }

    @Test
    void isFrozenAfterTheSecondFailureUntilAPersonReleasesIt() {
        twoReleasesOfWhichTheFirstPassed();
        Deployment frozen = released("Frozen");
        for (int hours = 30; hours <= 31; hours++) {
            past(frozen, "d-failed" + hours, Instant.now().minus(Duration.ofHours(hours)), false);
        }
        String first = problem + "-1";
        Outside.PROBLEMS.opens(first, Instant.now(), frozen);
        tell(opened(first));
        assertThat(refusal(first)).isEqualTo(RefusalReason.FROZEN);

        switched("Frozen", AutomationState.ON);
        await().atMost(PATIENCE).until(() -> switches.of("Frozen").since() != null);
        String second = problem + "-2";
        Outside.PROBLEMS.opens(second, Instant.now(), frozen);
        tell(opened(second));

        assertThat(started(frozen).remediation().cause()).isEqualTo(second);
    }

    /** An earlier remediation of the same group, which ended well or badly. */
    private void past(String deploymentId, Instant at, boolean well) {
        past(bad, deploymentId, at, well);
    }

    private void past(Deployment like, String deploymentId, Instant at, boolean well) {
        Deployment earlier = new Deployment(like.group(), deploymentId, like.revision(), null);
        Progress.Chosen begun = chosen(earlier, at);
        Progress.Deploying deploying = begun.deploying("d-ours-then", at);
        Progress ended = well ? ((Progress.Verifying) deploying.succeeded(at)).healed(at) : deploying.failed("no", at);
        store.begin(RemediationKey.of(begun.remediation(), false), ended);
    }

    private static void atOnce(Runnable action) {
        CyclicBarrier barrier = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, AT_ONCE)
                    .mapToObj(time -> threads.submit(() -> {
                        barrier.await();
                        action.run();
                        return true;
                    }))
                    .toList();
            assertThat(done).allSatisfy(one -> assertThat(one.get()).isTrue());
        }
    }

    private Progress progress() {
        return store.find(key).orElseThrow().body().progress();
    }

    private Cause cause(Instant heardAt) {
        return new Cause(RemediationTrigger.PROBLEM, problem, "Failure rate increase", null, heardAt);
    }

    private void moved(Progress next) {
        var read = store.find(key).orElseThrow();
        StoredProgress told = read.body().asTold();
        assertThat(store.replace(read, told.moved(next))).isTrue();
    }

    private Progress.Chosen chosen(Deployment deployment, Instant at) {
        Candidate candidate = new Candidate(deployment, "Production", null, "user", null, releases.startOf(4));
        Deployment good = releases.build(3, "Production");
        Target target = new Target(Objects.requireNonNull(good.revision()), "Build 3", "it is the one that passed");
        return candidate.chosen(cause(at), at, target, at);
    }
}
