package io.unbreakable.scheduler.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Samples;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.Window;
import io.unbreakable.scheduler.Validations;
import io.unbreakable.scheduler.domain.WindowState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowStateTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Window WINDOW = new Window(T, T.plusSeconds(300));

    private final WindowState opened = WindowState.opened(validation(600, 1_000));

    @Test
    void isLookedAtWhenDueThenAtTheDeadlineThenNeverAgain() {
        assertThat(opened.lookAt()).isEqualTo(T.plusSeconds(310));
        assertThat(opened.due(WINDOW).lookAt()).isEqualTo(T.plusSeconds(1_000));
        assertThat(opened.expired().lookAt()).isNull();
    }

    @Test
    void isPastItsDeadlineFromTheDeadlineOnUntilItIsEnded() {
        Instant deadline = T.plusSeconds(1_000);

        assertThat(opened.isPastDeadline(deadline.minusMillis(1))).isFalse();
        assertThat(opened.isPastDeadline(deadline)).isTrue();
        assertThat(opened.due(WINDOW).isPastDeadline(deadline)).isTrue();
        assertThat(opened.expired().isPastDeadline(deadline)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, false", "600, 910, true", "600, 909, false", "1, 311, true"})
    void canBeExtendedWhenTheLongerWindowIsDueByTheDeadline(long extend, long deadline, boolean extendable) {
        assertThat(WindowState.opened(validation(extend, deadline)).isExtendable())
                .isEqualTo(extendable);
    }

    @Test
    void theNextAttemptHasALongerWindow() {
        WindowState extended = opened.due(WINDOW).extended(1);

        assertThat(extended.attempt()).isEqualTo(2);
        assertThat(extended.phase()).isEqualTo(Phase.WAITING);
        assertThat(extended.window()).isEqualTo(new Window(T, T.plusSeconds(900)));
        assertThat(extended.dueAt()).isEqualTo(T.plusSeconds(910));
    }

    @Test
    void extendingTwiceChangesNothingMore() {
        WindowState extended = opened.due(WINDOW).extended(1);

        assertThat(extended.extended(1)).isEqualTo(extended);
        assertThat(extended.due(extended.window()).extended(1)).isEqualTo(extended.due(extended.window()));
        assertThat(extended.due(extended.window()).extended(2)).isEqualTo(extended.due(extended.window()));
    }

    @Test
    void isExtendedEvenIfWeStoppedBeforeWeNotedThatItIsDue() {
        assertThat(opened.extended(1)).isEqualTo(opened.due(WINDOW).extended(1));
    }

    @Test
    void aDeploymentMayCutWhatWaitsAndWhatIsMeasuredIfItBeganInTime() {
        GroupDeployment inTime = new GroupDeployment("a/b/d-2", T.plusSeconds(299), null, null, false);
        GroupDeployment after = new GroupDeployment("a/b/d-3", T.plusSeconds(300), null, null, false);

        assertThat(opened.mayBeCutBy(after)).isTrue();
        assertThat(opened.due(WINDOW).mayBeCutBy(inTime)).isTrue();
        assertThat(opened.due(WINDOW).mayBeCutBy(after)).isFalse();
        assertThat(opened.expired().mayBeCutBy(inTime)).isFalse();
    }

    @Test
    void whatIsEndedIsNotExtended() {
        assertThat(opened.expired().extended(1)).isEqualTo(opened.expired());
    }

    @Test
    void reportsOfADeploymentAddUpInEitherOrder() {
        GroupDeployment started = new GroupDeployment("a/b/d-1", T, null, null, false);
        GroupDeployment finished =
                new GroupDeployment("a/b/d-1", T.plusMillis(3), T.plusSeconds(60), DeploymentStatus.FAILED, true);

        assertThat(List.of(
                        started.and(finished),
                        finished.and(started),
                        started.and(finished).and(started)))
                .containsOnly(new GroupDeployment("a/b/d-1", T, T.plusSeconds(60), DeploymentStatus.FAILED, true));
    }

    @Test
    void ourOwnRemediationIsTheDeploymentThatCodeDeployTellsOfWhicheverIsHeardOfFirst() {
        RemediationStarted sample = Samples.event(RemediationStarted.class).data();
        String key = sample.remediation().badDeployment().group().key() + "/" + sample.deploymentId();
        GroupDeployment ours = GroupDeployment.started(sample).orElseThrow();
        GroupDeployment theirs = new GroupDeployment(key, sample.startedAt().plusSeconds(2), null, null, false);

        assertThat(ours).isEqualTo(new GroupDeployment(key, sample.startedAt(), null, null, true));
        assertThat(List.of(ours.and(theirs), theirs.and(ours))).containsOnly(ours);
    }

    @Test
    void aDryRunDeploysNothing() {
        RemediationStarted sample = Samples.event(RemediationStarted.class).data();
        RemediationStarted dryRun = new RemediationStarted(
                sample.remediation(), sample.target(), null, sample.choice(), true, null, sample.startedAt());

        assertThat(GroupDeployment.started(dryRun)).isEmpty();
    }

    @Test
    void theDeploymentThatBeganLaterIsTheLatestInWhateverOrderTheyAreReported() {
        GroupDeployment first = new GroupDeployment("a/b/d-1", T, T.plusSeconds(60), DeploymentStatus.SUCCEEDED, false);
        GroupDeployment second =
                new GroupDeployment("a/b/d-2", T.plusSeconds(90), T.plusSeconds(95), DeploymentStatus.SUCCEEDED, false);

        assertThat(List.of(first.laterOf(second), second.laterOf(first))).containsOnly(second);
        assertThat(first.laterOf(new GroupDeployment("a/b/d-1", T, null, null, true)))
                .isEqualTo(first.and(new GroupDeployment("a/b/d-1", T, null, null, true)));
    }

    private static Validation validation(long extend, long deadline) {
        return Validations.over(
                WINDOW,
                T.minusSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(extend),
                T.plusSeconds(deadline));
    }
}
