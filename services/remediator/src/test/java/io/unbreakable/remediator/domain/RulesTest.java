package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.LIMITS;
import static io.unbreakable.remediator.domain.Fixtures.candidate;
import static io.unbreakable.remediator.domain.Fixtures.chosen;
import static io.unbreakable.remediator.domain.Fixtures.deployment;
import static io.unbreakable.remediator.domain.Fixtures.failed;
import static io.unbreakable.remediator.domain.Fixtures.passed;
import static io.unbreakable.remediator.domain.Fixtures.situation;
import static io.unbreakable.remediator.domain.Fixtures.startOf;
import static io.unbreakable.remediator.domain.Fixtures.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {
    private static final Instant NOW = startOf(4).plus(Duration.ofMinutes(10));
    private static final Refusal REFUSAL = new Refusal(RefusalReason.BAD_REVISION_GONE, "gone");
    private final Rules rules = new Rules(LIMITS);

    @Test
    void refusesNothingWhenAllIsWell() {
        assertThat(rules.refusal(situation(candidate(4), List.of(), NOW))).isEmpty();
    }

    @Test
    void refusesAnotherEnvironment() {
        Candidate staging = new Candidate(deployment(4), "Staging", null, "user", null, startOf(4));

        assertThat(reason(situation(staging, List.of(), NOW))).isEqualTo(RefusalReason.OTHER_ENVIRONMENT);
    }

    @Test
    void refusesWhatBeganTooLongAgo() {
        Instant then = NOW.minus(LIMITS.actWithin());

        assertThat(reason(since(then))).isNull();
        assertThat(reason(since(then.minusMillis(1)))).isEqualTo(RefusalReason.TOO_OLD);
        assertThat(rules.refusal(since(NOW.minus(Duration.ofDays(21)))))
                .map(Refusal::message)
                .contains("It began 504 hours ago: after 2 hours nothing is done without a person.");
    }

    @Test
    void refusesToRollBackARollbackOfOurs() {
        String ours = candidate(3).remediationOf(Fixtures.problem()).deploymentDescription();
        Candidate rollback = new Candidate(deployment(4), "Production", null, "user", ours, startOf(4));

        assertThat(reason(situation(rollback, List.of(), NOW))).isEqualTo(RefusalReason.IS_ROLLBACK);
    }

    @Test
    void refusesToRollBackARollbackOfCodeDeploy() {
        Candidate rollback = new Candidate(deployment(4), "Production", null, "codeDeployRollback", null, startOf(4));

        assertThat(reason(situation(rollback, List.of(), NOW))).isEqualTo(RefusalReason.IS_ROLLBACK);
    }

    @ParameterizedTest
    @EnumSource(AutomationState.class)
    void refusesWhenSwitchedOffButNotInADryRun(AutomationState state) {
        Situation situation =
                new Situation(candidate(4), new SwitchState(state, null), List.of(succeeded(4)), List.of(), NOW, NOW);

        assertThat(reason(situation)).isEqualTo(state == AutomationState.OFF ? RefusalReason.SWITCHED_OFF : null);
    }

    @Test
    void refusesWhenAnotherDeploymentIsTheNewest() {
        Situation situation = new Situation(
                candidate(4),
                new SwitchState(AutomationState.ON, null),
                List.of(succeeded(5), passed(3), succeeded(4)),
                List.of(),
                NOW,
                NOW);

        assertThat(reason(situation)).isEqualTo(RefusalReason.BAD_REVISION_GONE);
    }

    @Test
    void refusesDuringTheCoolDownAndNotAfterIt() {
        Instant then = NOW.minus(LIMITS.coolDown());
        Progress running = chosen(3, RemediationTrigger.PROBLEM, then.plusMillis(1));
        Progress before = chosen(3, RemediationTrigger.PROBLEM, then);

        assertThat(reason(situation(candidate(4), List.of(running), NOW))).isEqualTo(RefusalReason.COOL_DOWN);
        assertThat(reason(situation(candidate(4), List.of(before), NOW))).isNull();
    }

    @Test
    void coolsDownFromNothingThatWasNotTried() {
        Progress withdrawn = chosen(3, RemediationTrigger.PROBLEM, NOW).withdrawn(REFUSAL, NOW);
        Progress dryRun = chosen(3, RemediationTrigger.PROBLEM, NOW).dryRun();

        assertThat(reason(situation(candidate(4), List.of(withdrawn, dryRun), NOW)))
                .isNull();
    }

    @Test
    void refusesWhenTheAttemptsAreUsedUp() {
        List<Progress> three = List.of(healed(1, 20), healed(2, 10), healed(3, 5));
        List<Progress> oneIsOld = List.of(healed(1, 24), healed(2, 10), healed(3, 5));

        assertThat(reason(situation(candidate(4), three, NOW))).isEqualTo(RefusalReason.ATTEMPTS_USED_UP);
        assertThat(reason(situation(candidate(4), oneIsOld, NOW))).isNull();
    }

    @Test
    void freezesAfterTheSecondFailureInARow() {
        List<Progress> twice = List.of(failed(2, hoursAgo(48)), failed(3, hoursAgo(25)));
        List<Progress> once = List.of(failed(1, hoursAgo(72)), healed(2, 48), failed(3, hoursAgo(25)));

        assertThat(reason(situation(candidate(4), twice, NOW))).isEqualTo(RefusalReason.FROZEN);
        assertThat(reason(situation(candidate(4), once, NOW))).isNull();
    }

    @Test
    void whatIsNotKnownToHaveHelpedNeitherCountsForTheFreezeNorEndsTheRow() {
        Progress unknown = verifying(hoursAgo(30)).unverified(hoursAgo(29));
        List<Progress> between = List.of(failed(2, hoursAgo(48)), unknown, failed(3, hoursAgo(25)));

        assertThat(reason(situation(candidate(4), List.of(unknown, failed(3, hoursAgo(25))), NOW)))
                .isNull();
        assertThat(reason(situation(candidate(4), between, NOW))).isEqualTo(RefusalReason.FROZEN);
    }

    @Test
    void isReleasedByAPersonWhoSwitchesItOn() {
        List<Progress> twice = List.of(failed(2, hoursAgo(48)), failed(3, hoursAgo(25)));
        SwitchState released = new SwitchState(AutomationState.ON, hoursAgo(1));

        assertThat(reason(new Situation(candidate(4), released, List.of(succeeded(4)), twice, NOW, NOW)))
                .isNull();
    }

    @Test
    void saysTheFirstReasonOnly() {
        Candidate staging = new Candidate(deployment(4), "Staging", null, "codeDeployRollback", null, startOf(4));

        assertThat(reason(situation(staging, List.of(failed(3, NOW)), NOW))).isEqualTo(RefusalReason.OTHER_ENVIRONMENT);
    }

    private static Situation since(Instant cause) {
        SwitchState on = new SwitchState(AutomationState.ON, null);
        return new Situation(candidate(4), on, List.of(succeeded(4)), List.of(), cause, NOW);
    }

    private @Nullable RefusalReason reason(Situation situation) {
        return rules.refusal(situation).map(Refusal::reason).orElse(null);
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private static Progress.Verifying verifying(Instant at) {
        return (Progress.Verifying)
                chosen(1, RemediationTrigger.PROBLEM, at).deploying("d-r1", at).succeeded(at);
    }

    private static Progress healed(int bad, int hours) {
        Instant at = hoursAgo(hours);
        return chosen(bad, RemediationTrigger.GATE, at)
                .deploying("d-r" + bad, at)
                .succeeded(at);
    }
}
