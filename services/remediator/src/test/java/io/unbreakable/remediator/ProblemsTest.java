package io.unbreakable.remediator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which problems are acted on, and what becomes of one that comes back, is merged, or is told of too late. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(Outside.class)
class ProblemsTest extends Scene {
    private final String another = "P" + UUID.randomUUID();

    @Test
    void refusesASeverityThatIsNotRemediated() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        Outside.PROBLEMS.hasSeverity(problem, "RESOURCE_CONTENTION");

        tell(opened(problem));

        assertThat(refused(problem).reason()).isEqualTo(RefusalReason.OTHER_SEVERITY);
        assertThat(refused(problem).message()).startsWith("Its severity is RESOURCE_CONTENTION");
    }

    @Test
    void refusesAnotherEnvironment() {
        Deployment bad = released("Staging");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        tell(opened(problem));

        assertThat(refusal(problem)).isEqualTo(RefusalReason.OTHER_ENVIRONMENT);
        assertThat(created()).isEmpty();
    }

    @Test
    void refusesWhenNothingWasDeployedToItsEntities() {
        released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), "Nowhere");

        tell(opened(problem));

        assertThat(refusal(problem)).isEqualTo(RefusalReason.NO_CANDIDATE);
    }

    @Test
    void refusesWhenTheRootCauseIsSomethingElse() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        Outside.PROBLEMS.isCausedBy(problem, "SERVICE-OF-SOMEBODY-ELSE");

        tell(opened(problem));

        assertThat(refusal(problem)).isEqualTo(RefusalReason.NOT_ROOT_CAUSE);
        assertThat(created()).isEmpty();
    }

    @Test
    void actsWhenTheRootCauseIsWhatWasDeployed() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        Outside.PROBLEMS.isCausedBy(problem, OutsideProblems.SERVICE);

        tell(opened(problem));

        assertThat(started(bad).remediation().cause()).isEqualTo(problem);
    }

    @Test
    void findsTheRootCauseByItsTag() {
        Deployment bad = released("Canary");
        String host = "HOST-" + UUID.randomUUID();
        Outside.PROBLEMS.knows(host, "Canary");
        Outside.PROBLEMS.opens(problem, Instant.now(), "Nowhere");
        Outside.PROBLEMS.isCausedBy(problem, host);

        tell(opened(problem));

        assertThat(started(bad).remediation().cause()).isEqualTo(problem);
    }

    @Test
    void looksAtTheProblemThatThisOneWasMergedInto() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        Outside.PROBLEMS.opens(another, Instant.now(), bad);
        Outside.PROBLEMS.merges(problem, another);

        tell(opened(problem));

        assertThat(refused(problem).reason()).isEqualTo(RefusalReason.PROBLEM_MERGED);
        assertThat(refused(problem).message()).contains(another);
        assertThat(started(bad).remediation().cause()).isEqualTo(another);
    }

    @Test
    void isNotHealedWhileTheProblemThatItWasMergedIntoIsOpen() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        tell(opened(problem));
        started(bad);
        Outside.PROBLEMS.opens(another, Instant.now(), bad);
        Outside.PROBLEMS.merges(problem, another);
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");

        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> tap.heard(
                                RemediationFinished.class,
                                event -> event.remediation().cause().equals(problem))
                        .isEmpty());
        Outside.PROBLEMS.closes(another);

        assertThat(finished(bad).outcome()).isEqualTo(RemediationOutcome.HEALED);
    }

    @Test
    void aProblemThatIsOpenAgainIsLookedAtAgainButARollbackIsNotRolledBack() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        tell(opened(problem));
        String ours = requireNonNull(started(bad).deploymentId());
        Outside.DEPLOYMENTS.ends(releases.application(), "Succeeded");
        tell(releases.finishedByUs(ours, "Production", bad));
        Outside.PROBLEMS.closes(problem);
        assertThat(finished(bad).outcome()).isEqualTo(RemediationOutcome.HEALED);

        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        tell(opened(problem));

        assertThat(refusal(problem)).isEqualTo(RefusalReason.IS_ROLLBACK);
        assertThat(created()).hasSize(1);
    }

    @Test
    void refusesToRemediateADeploymentASecondTime() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        tell(opened(problem));
        started(bad);
        Outside.DEPLOYMENTS.ends(releases.application(), "Failed");
        assertThat(finished(bad).outcome()).isEqualTo(RemediationOutcome.FAILED);

        Outside.PROBLEMS.opens(another, Instant.now().plusMillis(5), bad);
        tell(opened(another));

        assertThat(refusal(another)).isEqualTo(RefusalReason.ALREADY_REMEDIATED);
        assertThat(created()).hasSize(1);
    }

    @Test
    void refusesWhatAnArchiveReplaysWeeksLater() {
        Instant weeksAgo = Instant.now().minus(Duration.ofDays(21));
        releases = new Releases(releases.application(), weeksAgo);
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, weeksAgo, bad);

        tell(opened(problem, weeksAgo));
        tell(releases.verdict(bad, "Production", OnFail.ROLLBACK, Verdict.FAIL));

        assertThat(refused(problem).reason()).isEqualTo(RefusalReason.TOO_OLD);
        assertThat(refused(problem).message()).startsWith("It began 504 hours ago");
        assertThat(refusal("v-" + bad.deploymentId())).isEqualTo(RefusalReason.TOO_OLD);
        assertThat(created()).isEmpty();
    }

    @Test
    void saysSoWhenDynatraceCouldNotBeAsked() {
        Outside.PROBLEMS.opens(problem, Instant.now(), "");
        Outside.PROBLEMS.doesNotAnswerAbout(problem);

        tell(opened(problem, Instant.now().minus(Duration.ofDays(1))));

        assertThat(refused(problem).reason()).isEqualTo(RefusalReason.PROBLEM_NOT_OPEN);
        assertThat(refused(problem).message()).startsWith("Dynatrace could not be asked");
    }

    @Test
    void asksAgainWhenDynatraceDoesNotAnswerForTwentyMinutes() {
        Deployment bad = released("Production");
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);
        Outside.PROBLEMS.doesNotAnswerAbout(problem);
        tell(opened(problem, Instant.now().minus(Duration.ofMinutes(20))));
        await().atMost(PATIENCE).until(() -> Outside.PROBLEMS.wasAskedAbout(problem));

        Outside.PROBLEMS.answersAbout(problem);

        assertThat(started(bad).remediation().cause()).isEqualTo(problem);
        assertThat(tap.heard(RemediationRefused.class, of(problem))).isEmpty();
    }
}
