package io.unbreakable.scheduler.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ExpiryReason;
import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.Samples;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.contracts.Window;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.scheduler.Validations;
import io.unbreakable.scheduler.domain.WindowState;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service against queue, bus and table: slots are tenths of a second, windows start at the next. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(EmulatedCodeDeploy.class)
@TestProfile(SchedulerTest.Settings.class)
class SchedulerTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration SETTLE = Duration.ofMillis(100);
    private static final Duration EXTEND = Duration.ofMillis(400);
    private static final long SLOT_MILLIS = 100;

    private static BusTap tap;

    @Inject
    ScheduleStore store;

    private final Instant now = Instant.now();
    private final Instant start = slot(now).plusMillis(SLOT_MILLIS);

    /** Small times, so that the tests are fast. */
    public static final class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "unbreakable.slot", SLOT_MILLIS + "ms",
                    "unbreakable.scheduler.sweep-every", "1s",
                    "unbreakable.scheduler.late-after", "1s",
                    "unbreakable.messaging.back-off", "10ms");
        }
    }

    @BeforeAll
    static void listen() {
        tap = BusTap.open();
    }

    @AfterAll
    static void stop() {
        tap.close();
    }

    @Test
    void isDueToTheSecondAndNeverEarly() {
        List<Validation> validations = IntStream.range(0, 5)
                .mapToObj(i -> lasting(Duration.ofMillis(1_000 + i * 130L), HOUR))
                .toList();

        validations.forEach(validation -> tap.publish(new ValidationRequested(validation)));

        List<Duration> late = validations.stream()
                .map(validation -> lateness(due(validation, 1)))
                .toList();
        assertThat(late).noneMatch(Duration::isNegative);
        assertThat(late)
                .anyMatch(lateness -> lateness.compareTo(Duration.ofSeconds(1)) < 0); // some machines have pauses
    }

    @Test
    void aRepeatedRequestIsDueInTheSameWay() {
        Validation validation = lasting(SHORT, HOUR);
        ValidationRequested requested = new ValidationRequested(validation);

        tap.send(Service.SCHEDULER, requested, requested);
        due(validation, 1);
        tap.send(Service.SCHEDULER, requested);
        Validation after = lasting(SHORT, HOUR);
        tap.publish(new ValidationRequested(after));
        due(after, 1);

        assertThat(tap.heard(ValidationDue.class, due -> isOf(validation, due)).stream()
                        .map(Event::data)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aLaterDeploymentMakesItDueEarlierWithWhatIsLeft() {
        Validation longGoing = past(lasting(MINUTE, HOUR), Duration.ofSeconds(40));
        tap.publish(new ValidationRequested(longGoing));
        DeploymentStarted later = started(longGoing, now, null);

        tap.publish(later, later);

        ValidationDue due = due(longGoing, 1).data();
        assertThat(due.window().start()).isEqualTo(longGoing.window().start());
        assertThat(due.window().end()).isEqualTo(slot(now));
        assertThat(due.extendable()).isFalse();
    }

    @Test
    void isOvertakenWhenTheDeploymentWasKnownBeforeTheRequest() {
        Validation validation = lasting(MINUTE, HOUR);
        tap.send(
                Service.SCHEDULER,
                finished(validation, "d-LATER", start.plusSeconds(3), start.plusSeconds(4)),
                started(validation, start.plusSeconds(3), null),
                new ValidationRequested(validation));

        ValidationExpired expired = expired(validation);

        assertThat(expired.reason()).isEqualTo(ExpiryReason.OVERTAKEN);
        assertThat(expired.cause())
                .isEqualTo(Validations.deployment(validation).group().key() + "/d-LATER");
    }

    @Test
    void isRolledBackWhenOurOwnRemediationOvertakesIt() {
        Validation validation = lasting(MINUTE, HOUR);
        tap.publish(new ValidationRequested(validation));
        String description = "unbreakable remediation of "
                + Validations.deployment(validation).key();

        tap.publish(started(validation, start.plusSeconds(1), description));

        assertThat(expired(validation).reason()).isEqualTo(ExpiryReason.ROLLED_BACK);
    }

    @Test
    void isRolledBackThoughCodeDeploysEventAboutOurRemediationIsLost() {
        Validation validation = lasting(MINUTE, HOUR);
        tap.publish(new ValidationRequested(validation));

        RemediationStarted started = remediation(Validations.deployment(validation), start.plusSeconds(1));
        tap.publish(started, started);

        ValidationExpired expired = expired(validation);
        assertThat(expired.reason()).isEqualTo(ExpiryReason.ROLLED_BACK);
        assertThat(expired.cause())
                .isEqualTo(Validations.deployment(validation).group().key() + "/d-OURS");
    }

    @Test
    void isOvertakenByADeploymentThatNoEventTellsOf() {
        DeploymentGroup group = new DeploymentGroup("Silent-" + UUID.randomUUID(), "Staging");
        EmulatedCodeDeploy.create(group);
        Instant before = Instant.now();
        String silent = EmulatedCodeDeploy.deploy(group);
        Window around = new Window(slot(before), slot(Instant.now()).plusSeconds(2));
        Validation like = Validations.over(around, before.minusSeconds(1), SETTLE, EXTEND, before.plus(HOUR));
        Deployment tested = new Deployment(group, "d-TESTED", null, null);
        Validation validation = Validations.with(like, tested, like.plan(), null);

        tap.publish(new ValidationRequested(validation));

        ValidationExpired expired = expired(validation);
        assertThat(expired.reason()).isEqualTo(ExpiryReason.OVERTAKEN);
        assertThat(expired.cause()).isEqualTo(group.key() + "/" + silent);
    }

    @Test
    void isOvertakenThoughItWasDueBeforeTheDeploymentWasKnown() {
        Validation validation = past(lasting(SHORT, HOUR), Duration.ofSeconds(10));
        tap.publish(new ValidationRequested(validation));
        due(validation, 1);

        tap.publish(started(validation, validation.window().start().plusMillis(250), null));

        assertThat(expired(validation).reason()).isEqualTo(ExpiryReason.OVERTAKEN);
    }

    @Test
    void parallelExecutionsThatShareAnEnvironmentAreEachJudgedByTheirOwnDataOnly() {
        Validation first = past(lasting(MINUTE, HOUR), Duration.ofSeconds(40));
        Deployment later = new Deployment(Validations.deployment(first).group(), "d-LATER", null, null);
        Validation mine = lasting(SHORT, HOUR);
        Validation second = Validations.with(mine, later, mine.plan(), null);

        tap.publish(new ValidationRequested(first), started(first, now, null));
        tap.publish(new ValidationRequested(second));

        assertThat(due(first, 1).data().window())
                .isEqualTo(new Window(first.window().start(), slot(now)));
        assertThat(due(second, 1).data().window()).isEqualTo(second.window());
    }

    @Test
    void endsAtTheDeadlineAndNotBefore() {
        Validation validation = lasting(MINUTE, Duration.ofMillis(600));

        tap.publish(new ValidationRequested(validation));

        ValidationExpired expired = expired(validation);
        assertThat(expired.reason()).isEqualTo(ExpiryReason.DEADLINE);
        assertThat(expired.expiredAt()).isAfterOrEqualTo(validation.gate().deadline());
    }

    @Test
    void anExtensionIsDueAgainWithALongerWindow() {
        Validation validation = lasting(SHORT, HOUR);
        tap.publish(new ValidationRequested(validation));
        assertThat(due(validation, 1).data().extendable()).isTrue();
        ValidationExtended extended = new ValidationExtended(validation, 1, Instant.now());

        tap.send(Service.SCHEDULER, extended, extended);

        ValidationDue again = due(validation, 2).data();
        assertThat(again.window())
                .isEqualTo(new Window(start, validation.window().end().plus(EXTEND)));
        assertThat(again.extendable()).isFalse();
        assertThat(again.validation().plan()).isEqualTo(validation.plan());
    }

    @Test
    void anExtensionThatComesBeforeTheRequestIsTriedAgain() {
        Validation validation = lasting(SHORT, HOUR);

        tap.send(Service.SCHEDULER, new ValidationExtended(validation, 1, now), new ValidationRequested(validation));

        assertThat(due(validation, 2).data().window().end())
                .isEqualTo(validation.window().end().plus(EXTEND));
    }

    @Test
    void findsAWindowWhoseMessageWasLost() {
        Validation validation = past(lasting(SHORT, HOUR), Duration.ofSeconds(10));

        store.open(WindowState.opened(validation));

        assertThat(due(validation, 1).data().window()).isEqualTo(validation.window());
    }

    @Test
    void findsADeadlineWhoseMessageWasLost() {
        Validation validation = past(lasting(SHORT, Duration.ofSeconds(3)), Duration.ofSeconds(10));

        store.open(WindowState.opened(validation).due(validation.window()));

        assertThat(expired(validation).reason()).isEqualTo(ExpiryReason.DEADLINE);
    }

    @Test
    void saysWhatWasDeployedToTheBaselineMeanwhileAndSinceWhenItExists() {
        Validation validation = lasting(SHORT, HOUR);
        Instant since = Instant.parse("2026-01-02T03:04:05Z");
        DeploymentGroup production =
                new DeploymentGroup(Validations.deployment(validation).group().application(), "Production");
        DeploymentFinished finished = new DeploymentFinished(
                new Deployment(production, "d-OTHER", null, null),
                "Production",
                null,
                "user",
                null,
                DeploymentStatus.SUCCEEDED,
                start.minusSeconds(5),
                start.plusMillis(SLOT_MILLIS),
                since);
        tap.publish(finished, finished);
        await().atMost(MINUTE.multipliedBy(2))
                .until(() -> since.equals(store.group(production).since())
                        && !store.group(production).deployments().isEmpty());

        tap.publish(new ValidationRequested(validation));

        ValidationDue due = due(validation, 1).data();
        assertThat(due.firstDeployedAt()).isEqualTo(since);
        assertThat(due.baselineOverlaps())
                .containsExactly(
                        new Overlap(production.key() + "/d-OTHER", finished.startedAt(), finished.finishedAt()));
    }

    /** The same, so much earlier, with its deadline. */
    private static Validation past(Validation like, Duration by) {
        return Validations.over(
                like.window().shiftedBack(by),
                like.requestedAt().minus(by),
                like.gate().settle(),
                like.gate().extend(),
                like.gate().deadline().minus(by));
    }

    private Validation lasting(Duration window, Duration untilDeadline) {
        return Validations.over(new Window(start, start.plus(window)), now, SETTLE, EXTEND, now.plus(untilDeadline));
    }

    private static Instant slot(Instant time) {
        return time.minusMillis(time.toEpochMilli() % SLOT_MILLIS).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Event<ValidationDue> due(Validation validation, int attempt) {
        return tap.awaitEvent(ValidationDue.class, due -> isOf(validation, due) && due.attempt() == attempt);
    }

    private static ValidationExpired expired(Validation validation) {
        return tap.awaitEvent(
                        ValidationExpired.class,
                        expired -> expired.validation().id().equals(validation.id()))
                .data();
    }

    private static boolean isOf(Validation validation, ValidationDue due) {
        return due.validation().id().equals(validation.id());
    }

    private static Duration lateness(Event<ValidationDue> due) {
        return Duration.between(due.data().dueAt(), due.metadata().occurredAt());
    }

    private static DeploymentStarted started(Validation validation, Instant at, @Nullable String description) {
        Deployment deployment =
                new Deployment(Validations.deployment(validation).group(), "d-LATER", null, null);
        return new DeploymentStarted(deployment, "Staging", null, "user", description, at);
    }

    private static RemediationStarted remediation(Deployment bad, Instant at) {
        RemediationStarted sample = Samples.event(RemediationStarted.class).data();
        Remediation remediation = new Remediation(
                bad.key(), "Staging", bad, null, RemediationTrigger.PROBLEM, "P-1", "Failure rate increase", null);
        return new RemediationStarted(remediation, sample.target(), null, sample.choice(), false, "d-OURS", at);
    }

    private static DeploymentFinished finished(Validation validation, String id, Instant from, Instant to) {
        Deployment deployment =
                new Deployment(Validations.deployment(validation).group(), id, null, null);
        return new DeploymentFinished(
                deployment, "Staging", null, "user", null, DeploymentStatus.SUCCEEDED, from, to, null);
    }
}
