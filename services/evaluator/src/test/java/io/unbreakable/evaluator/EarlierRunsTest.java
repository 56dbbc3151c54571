package io.unbreakable.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.BaselineUnpinned;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.Revision;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.evaluator.store.FlawStore;
import io.unbreakable.evaluator.store.PersonStore;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Releases that are compared with those before them, and what people and rollbacks make of that. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(CannedDynatrace.class)
class EarlierRunsTest {
    private static final EarlierRuns LAST_2 = new EarlierRuns(2, RunAggregate.AVG, IncludedRuns.PASS);
    private static final Instant SAID = Instant.parse("2026-11-20T12:00:00Z");

    private static Verdicts verdicts;

    @Inject
    PersonStore persons;

    @Inject
    FlawStore flaws;

    private final Releases releases = new Releases("p" + UUID.randomUUID());

    @BeforeAll
    static void listen() {
        verdicts = new Verdicts();
    }

    @AfterAll
    static void stop() {
        verdicts.close();
    }

    @Test
    void aReleaseIsComparedWithTheLatestThatPassed() {
        var first = released(1, 100);
        assertThat(first.judgement().reason()).isEqualTo(Reason.FIRST_RELEASE);
        assertThat(baseline(first)).isEmpty();

        assertThat(baseline(released(2, 110))).containsExactly(releases.id(1));
        var third = released(3, 200);
        assertThat(third.judgement().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(third.judgement().objectives().getFirst().baseline()).isEqualTo(105.0);

        assertThat(baseline(released(4, 120))).containsExactly(releases.id(2), releases.id(1));
        assertThat(baseline(released(5, 120))).containsExactly(releases.id(4), releases.id(2));
    }

    @Test
    void aRunCountsOnceAndForLaterReleasesOnly() {
        released(2, 100);
        verdicts.send(releases.beside(LAST_2, 2));
        verdicts.verdicts(releases.id(2), 2);

        assertThat(baseline(released(1, 100))).isEmpty();
        assertThat(baseline(released(3, 100))).containsExactly(releases.id(2), releases.id(1));
    }

    @Test
    void aRunThatWasInvalidatedEvenBeforeItsVerdictDoesNotCount() {
        var second = new ValidationInvalidated(releases.id(2), "load test", "jane", SAID);
        verdicts.send(second, second);
        untilKnown(() -> persons.invalidated(releases.id(2)));
        released(1, 100);
        released(2, 100);

        assertThat(baseline(released(3, 100))).containsExactly(releases.id(1));

        verdicts.send(new ValidationInvalidated(releases.id(3), "load test", "jane", SAID));
        untilKnown(() -> persons.invalidated(releases.id(3)));
        assertThat(baseline(released(4, 100))).containsExactly(releases.id(1));
    }

    @Test
    void aPinnedRunIsTheBaselineAloneUntilItIsLetGo() {
        verdicts.send(pinned(1, 10), pinned(1, 10), pinned(2, 5));
        untilKnown(() -> pinned().equals(releases.id(1)));
        released(1, 100);
        released(2, 100);

        var third = released(3, 120);
        assertThat(baseline(third)).containsExactly(releases.id(1));
        assertThat(third.judgement().baseline())
                .isInstanceOfSatisfying(
                        BaselineSource.Runs.class,
                        runs -> assertThat(runs.pinned()).isTrue());

        verdicts.send(unpinned(2, 11), unpinned(1, 12), unpinned(1, 9));
        untilKnown(() -> pinned().isEmpty());
        assertThat(baseline(released(4, 120))).containsExactly(releases.id(3), releases.id(2));
    }

    @Test
    void aRunWhoseRevisionWasRolledBackOrNotDeployedAsAWholeDoesNotCount() {
        released(1, 100);
        released(2, 100);
        released(3, 100);
        verdicts.send(rolledBack("Staging", 2), finished("Staging", 3), rolledBack("Staging", 2));
        untilKnown(() -> flaws.inGroup(releases.pipeline() + "/Staging").size() == 2);

        assertThat(baseline(released(4, 100))).containsExactly(releases.id(1));
    }

    @Test
    void anEnvironmentIsNoBaselineWhileARevisionIsOutThatFailedItsGate() {
        CannedDynatrace.measures(releases.entities("Production"), 100.0, 7.0);
        verdicts.send(releases.besideProduction("Production", 1, 0));
        assertThat(verdicts.verdict(releases.id(1)).judgement().verdict()).isEqualTo(Verdict.FAIL);

        CannedDynatrace.measures(releases.entities("Staging"), 100.0, 0.0);
        verdicts.send(releases.besideProduction("Staging", 2, 1));
        var second = verdicts.verdict(releases.id(2));
        assertThat(second.judgement().reason()).isEqualTo(Reason.UNSTEADY_BASELINE);
        assertThat(second.message()).contains("/Production/d-1 failed StagingGate");

        verdicts.send(new ValidationInvalidated(releases.id(1), "the check was wrong", "jane", SAID));
        untilKnown(() -> persons.invalidated(releases.id(1)));
        verdicts.send(releases.besideProduction("Staging", 3, 1));
        assertThat(verdicts.verdict(releases.id(3)).judgement().verdict()).isEqualTo(Verdict.PASS);
    }

    private ValidationEvaluated released(int number, double responseTime) {
        CannedDynatrace.measures(releases.entities("Staging"), responseTime, 0.0);
        verdicts.send(releases.beside(LAST_2, number));
        return verdicts.verdict(releases.id(number));
    }

    private static List<String> baseline(ValidationEvaluated verdict) {
        if (verdict.judgement().baseline() instanceof BaselineSource.Runs baseline) {
            return baseline.runs().stream().map(BaselineSource.Run::id).toList();
        }
        throw new AssertionError("not beside runs: " + verdict);
    }

    private BaselinePinned pinned(int number, int second) {
        return new BaselinePinned(
                releases.id(number), releases.pipelineArn(), "StagingGate", "jane", SAID.plusSeconds(second));
    }

    private BaselineUnpinned unpinned(int number, int second) {
        return new BaselineUnpinned(
                releases.id(number), releases.pipelineArn(), "StagingGate", "jane", SAID.plusSeconds(second));
    }

    private String pinned() {
        return persons.pinned(releases.pipelineArn(), "StagingGate").orElse("");
    }

    private RemediationStarted rolledBack(String environment, int number) {
        var remediation = new Remediation(
                "r-" + number,
                environment,
                releases.deployment(environment, number),
                null,
                RemediationTrigger.PROBLEM,
                "P-1",
                "slow",
                null);
        return new RemediationStarted(
                remediation, new Revision("bucket", "key", null, null, null), null, "the last", false, "d-99", SAID);
    }

    private DeploymentFinished finished(String environment, int number) {
        return new DeploymentFinished(
                releases.deployment(environment, number),
                environment,
                null,
                null,
                null,
                DeploymentStatus.FAILED,
                SAID,
                SAID,
                null);
    }

    private static void untilKnown(BooleanSupplier known) {
        await().atMost(Verdicts.PATIENCE).until(known::getAsBoolean);
    }
}
