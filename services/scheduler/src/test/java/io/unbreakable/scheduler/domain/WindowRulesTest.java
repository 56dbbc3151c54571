package io.unbreakable.scheduler.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentPeriod;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.ExpiryReason;
import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.plan.Side;
import io.unbreakable.scheduler.Validations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The window is 10:08 to 10:13, due at 10:15; the slots are minutes; half of the window is enough. */
class WindowRulesTest {
    private static final Window WINDOW = new Window(at("10:08:00"), at("10:13:00"));
    private static final Instant LATER = at("10:16:00");

    private final WindowRules rules = new WindowRules(Duration.ofMinutes(1), 0.5);
    private final Validation validation =
            Validations.over(WINDOW, at("10:06:41"), Duration.ofMinutes(2), Duration.ofMinutes(10), at("10:35:00"));
    private final DeploymentGroup group = Validations.deployment(validation).group();
    private final GroupDeployment tested =
            deployment(Validations.deployment(validation).key(), "10:05:00", "10:06:00");

    @ParameterizedTest
    @ValueSource(strings = {"10:06:41", "10:08:00", "10:13:00", "10:14:59.999"})
    void waitsUntilTheWindowIsOverAndTheDataSettled(String now) {
        assertThat(decide(at(now), tested)).isEqualTo(new WindowDecision.Wait(at("10:15:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:15:00", "10:15:01", "10:40:00"})
    void isDueFromThenOn(String now) {
        ValidationDue due = due(decide(at(now), tested));

        assertThat(due.window()).isEqualTo(WINDOW);
        assertThat(due.dueAt()).isEqualTo(at("10:15:00"));
        assertThat(due.attempt()).isEqualTo(1);
        assertThat(due.validation()).isEqualTo(validation);
    }

    @ParameterizedTest
    @CsvSource({"10:11:00, 10:11:00", "10:11:30, 10:11:00", "10:12:00, 10:12:00", "10:12:59.999, 10:12:00"})
    void aLaterDeploymentCutsTheWindowAtTheStartOfItsSlot(String start, String end) {
        ValidationDue due = due(decide(LATER, tested, deployment("a/b/d-2", start, null)));

        assertThat(due.window()).isEqualTo(new Window(WINDOW.start(), at(end)));
        assertThat(due.dueAt()).isEqualTo(at(end).plus(Duration.ofMinutes(2)));
    }

    @Test
    void aCutWindowIsDueEarlier() {
        GroupDeployment later = deployment("a/b/d-2", "10:11:30", null);

        assertThat(decide(at("10:12:59"), tested, later)).isEqualTo(new WindowDecision.Wait(at("10:13:00")));
        assertThat(decide(at("10:13:00"), tested, later)).isInstanceOf(WindowDecision.Due.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:05:01", "10:06:30", "10:07:00", "10:08:00", "10:08:59", "10:10:00", "10:10:59.999"})
    void isOvertakenWhenTooLittleIsLeft(String start) {
        ValidationExpired expired = expired(decide(at("10:11:00"), tested, deployment("a/b/d-2", start, null)));

        assertThat(expired.reason()).isEqualTo(ExpiryReason.OVERTAKEN);
        assertThat(expired.cause()).isEqualTo("a/b/d-2");
        assertThat(expired.expiredAt()).isEqualTo(at("10:11:00"));
    }

    @Test
    void isOvertakenWhenNothingIsLeftEvenIfNothingIsEnough() {
        WindowRules greedy = new WindowRules(Duration.ofMinutes(1), 0);

        WindowDecision decision = greedy.decide(
                WindowState.opened(validation),
                List.of(tested, deployment("a/b/d-2", "10:08:30", null)),
                List.of(),
                null,
                LATER);

        assertThat(expired(decision).reason()).isEqualTo(ExpiryReason.OVERTAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:07:00", "10:10:00", "10:12:59.999"})
    void isRolledBackWhenOurOwnRemediationCutsIt(String start) {
        GroupDeployment remediation = new GroupDeployment("a/b/d-2", at(start), null, null, true);

        ValidationExpired expired = expired(decide(at("10:13:00"), tested, remediation));

        assertThat(expired.reason()).isEqualTo(ExpiryReason.ROLLED_BACK);
        assertThat(expired.cause()).isEqualTo("a/b/d-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:13:00", "10:14:00", "10:15:00"})
    void whatIsDeployedAfterTheWindowDoesNotCutIt(String start) {
        GroupDeployment remediation = new GroupDeployment("a/b/d-2", at(start), null, null, true);

        assertThat(due(decide(LATER, tested, remediation)).window()).isEqualTo(WINDOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00:00", "10:04:59.999", "10:05:00"})
    void whatWasDeployedBeforeDoesNotCutIt(String start) {
        assertThat(due(decide(LATER, tested, deployment("a/b/d-0", start, "10:04:59.999")))
                        .window())
                .isEqualTo(WINDOW);
    }

    @Test
    void theRequestTellsBeforeFromAfterWhileItsOwnDeploymentIsUnknown() {
        assertThat(due(decide(LATER, deployment("a/b/d-0", "10:06:00", null))).window())
                .isEqualTo(WINDOW);
        assertThat(expired(decide(LATER, deployment("a/b/d-2", "10:07:00", null)))
                        .reason())
                .isEqualTo(ExpiryReason.OVERTAKEN);
    }

    @Test
    void theFirstOfSeveralCutsCountsInWhateverOrderTheyAreKnown() {
        List<GroupDeployment> known = new ArrayList<>(List.of(
                tested,
                deployment("a/b/d-2", "10:11:30", null),
                new GroupDeployment("a/b/d-3", at("10:12:10"), null, null, true),
                deployment("a/b/d-0", "10:01:00", "10:02:00")));

        for (int i = 0; i < 24; i++) {
            Collections.rotate(known, 1);
            Collections.swap(known, i % 4, (i + 1) % 4);
            assertThat(due(decide(LATER, known.toArray(GroupDeployment[]::new)))
                            .window()
                            .end())
                    .isEqualTo(at("10:11:00"));
        }
    }

    @ParameterizedTest
    @CsvSource({"10:06:30, OVERTAKEN, false", "10:12:59.999, OVERTAKEN, false", "10:12:59.999, ROLLED_BACK, true"})
    void whatIsMeasuredEndsWhenItIsLearntTooLateThatItWasCut(String start, ExpiryReason reason, boolean remediation) {
        GroupDeployment late = new GroupDeployment("a/b/d-2", at(start), null, null, remediation);

        assertThat(rules.lateCut(WindowState.opened(validation).due(WINDOW), List.of(tested, late), LATER))
                .contains(new ValidationExpired(validation, 1, reason, "a/b/d-2", LATER));
    }

    @Test
    void whatIsMeasuredStandsWhenTheCutWasKnownOrLiesAfterIt() {
        WindowState opened = WindowState.opened(validation);
        GroupDeployment known = deployment("a/b/d-2", "10:11:30", "10:12:30");
        Window left = due(decide(LATER, tested, known)).window();
        GroupDeployment after = deployment("a/b/d-3", "10:13:00", null);

        assertThat(rules.lateCut(opened.due(left), List.of(tested, known, after), LATER))
                .isEmpty();
        assertThat(rules.lateCut(opened.due(WINDOW), List.of(tested, after), LATER))
                .isEmpty();
        assertThat(rules.lateCut(opened.due(WINDOW).expired(), List.of(tested, known), LATER))
                .isEmpty();
    }

    @Test
    void parallelExecutionsThatShareAnEnvironmentAreEachJudgedByTheirOwnDataOnly() {
        GroupDeployment other = deployment(group.key() + "/d-OTHER", "10:11:00", "10:11:30");
        Validation next =
                Validations.with(validation, new Deployment(group, "d-OTHER", null, null), validation.plan(), null);

        ValidationDue first = due(decide(LATER, tested, other));
        ValidationDue second =
                due(rules.decide(WindowState.opened(next), List.of(tested, other), List.of(), null, LATER));

        assertThat(first.window()).isEqualTo(new Window(WINDOW.start(), at("10:11:00")));
        assertThat(second.window()).isEqualTo(WINDOW);
    }

    @Test
    void ourOwnRemediationOfTheBaselineIsADeploymentThereLikeAnyOther() {
        GroupDeployment remediation = new GroupDeployment(
                "a/Production/d-9", at("10:09:00"), at("10:10:00"), DeploymentStatus.SUCCEEDED, true);

        ValidationDue due =
                due(rules.decide(WindowState.opened(validation), List.of(tested), List.of(remediation), null, LATER));

        assertThat(due.baselineOverlaps()).extracting(Overlap::deploymentKey).containsExactly(remediation.key());
    }

    @Test
    void aValidationWithoutADeploymentIsNeverCut() {
        Validation bare = Validations.with(validation, null, validation.plan(), null);

        WindowDecision decision = rules.decide(
                WindowState.opened(bare), List.of(deployment("a/b/d-2", "10:09:00", null)), List.of(), null, LATER);

        assertThat(due(decision).window()).isEqualTo(WINDOW);
    }

    @Test
    void whatCannotBeMeasuredIsDueAtOnce() {
        Validation broken = Validations.with(validation, validation.deployment(), null, "line 3: no such comparison");

        ValidationDue due = due(
                rules.decide(WindowState.opened(broken), List.of(tested), List.of(), null, validation.requestedAt()));

        assertThat(due.dueAt()).isEqualTo(validation.requestedAt());
        assertThat(due.extendable()).isFalse();
    }

    @Test
    void onlyTheFirstUncutAttemptCanBeExtended() {
        WindowState second = WindowState.opened(validation).due(WINDOW).extended(1);

        assertThat(due(decide(LATER, tested)).extendable()).isTrue();
        assertThat(due(decide(LATER, tested, deployment("a/b/d-2", "10:12:00", null)))
                        .extendable())
                .isFalse();
        assertThat(due(rules.decide(second, List.of(tested), List.of(), null, at("10:25:00")))
                        .extendable())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10:07:00, 10:08:00, false",
        "10:07:00, 10:08:00.001, true",
        "10:12:59.999, 10:14:00, true",
        "10:13:00, 10:14:00, false",
        "10:09:00, , true",
        "09:00:00, , true",
        "10:13:00, , false"
    })
    void listsWhatWasDeployedToTheBaselineMeanwhile(String start, @Nullable String end, boolean listed) {
        GroupDeployment other = deployment("a/Production/d-9", start, end);

        ValidationDue due = due(
                rules.decide(WindowState.opened(validation), List.of(tested), List.of(other), at("09:00:00"), LATER));

        Overlap overlap = new Overlap(other.key(), other.startedAt(), other.finishedAt());
        assertThat(due.baselineOverlaps()).isEqualTo(listed ? List.of(overlap) : List.of());
        assertThat(due.firstDeployedAt()).isEqualTo(at("09:00:00"));
    }

    @Test
    void looksForThemInTheBaselinesWindowWhenItLiesEarlier() {
        Validation shifted = Validations.with(
                validation, validation.deployment(), Validations.plan("a", Duration.ofMinutes(30)), null);
        GroupDeployment then = deployment("a/Production/d-8", "09:40:00", "09:41:00");
        GroupDeployment now = deployment("a/Production/d-9", "10:09:00", "10:10:00");

        ValidationDue due =
                due(rules.decide(WindowState.opened(shifted), List.of(tested), List.of(then, now), null, LATER));

        assertThat(due.baselineOverlaps()).extracting(Overlap::deploymentKey).containsExactly(then.key());
    }

    @Test
    void listsWhoseRevisionsWereOutInTheBaselinesWindow() {
        List<GroupDeployment> others = new ArrayList<>(List.of(
                deployment("a/Production/d-1", "08:00:00", "08:01:00"),
                deployment("a/Production/d-2", "09:00:00", "09:01:00"),
                deployment("a/Production/d-3", "10:20:00", "10:21:00")));
        Collections.shuffle(others);

        assertThat(periods(others))
                .containsExactly(new DeploymentPeriod("a/Production/d-2", at("09:00:00"), at("10:21:00")));
    }

    @Test
    void aRevisionIsOutUntilTheNextDeploymentSucceeded() {
        var good = deployment("a/Production/d-1", "08:00:00", "08:01:00");
        var failed = deployment("a/Production/d-2", "10:00:00", "10:01:00", DeploymentStatus.FAILED);
        var running = deployment("a/Production/d-3", "10:12:00", null);

        assertThat(periods(List.of(good, failed, running)))
                .containsExactly(
                        new DeploymentPeriod(good.key(), good.startedAt(), null),
                        new DeploymentPeriod(failed.key(), failed.startedAt(), null),
                        new DeploymentPeriod(running.key(), running.startedAt(), null));
    }

    private List<DeploymentPeriod> periods(List<GroupDeployment> baseline) {
        var decision = rules.decide(WindowState.opened(validation), List.of(tested), baseline, null, LATER);
        return due(decision).baselinePeriods();
    }

    @Test
    void looksForThemInALongerWindowInIntervalMode() {
        Validation sampled = Validations.with(
                validation, validation.deployment(), Validations.sampled("a", Duration.ofMinutes(60)), null);
        GroupDeployment tooEarly = deployment("a/Production/d-7", "09:10:00", "09:12:59");
        GroupDeployment before = deployment("a/Production/d-8", "09:12:00", "09:13:01");
        GroupDeployment later = deployment("a/Production/d-9", "10:13:00", "10:14:00");

        ValidationDue due = due(rules.decide(
                WindowState.opened(sampled), List.of(tested), List.of(tooEarly, before, later), null, LATER));

        assertThat(due.baselineOverlaps()).extracting(Overlap::deploymentKey).containsExactly(before.key());
    }

    @Test
    void theDeadlineSaysWhichAttemptWasWaitedFor() {
        ValidationExpired expired = rules.atDeadline(WindowState.opened(validation), at("10:35:00"));

        assertThat(expired)
                .isEqualTo(new ValidationExpired(validation, 1, ExpiryReason.DEADLINE, null, at("10:35:00")));
    }

    @Test
    void theBaselinesGroupIsTheOneItNamesOrTheOneOfTheSameName() {
        Side unnamed = new Side("Production", "type(\"SERVICE\")", null, Duration.ZERO);
        Deployment deployment = validation.deployment();

        assertThat(WindowRules.baselineGroup(validation))
                .isEqualTo(new DeploymentGroup(group.application(), "Production"));
        assertThat(WindowRules.baselineGroup(Validations.with(validation, deployment, Validations.plan(unnamed), null)))
                .isEqualTo(new DeploymentGroup(group.application(), "Production"));
        assertThat(WindowRules.baselineGroup(Validations.with(validation, null, Validations.plan(unnamed), null)))
                .isNull();
        assertThat(WindowRules.baselineGroup(
                        Validations.with(validation, deployment, Validations.plan((Side) null), null)))
                .isNull();
        assertThat(WindowRules.baselineGroup(Validations.with(validation, deployment, null, "broken")))
                .isNull();
    }

    private WindowDecision decide(Instant now, GroupDeployment... own) {
        return rules.decide(WindowState.opened(validation), List.of(own), List.of(), null, now);
    }

    private static ValidationDue due(WindowDecision decision) {
        assertThat(decision).isInstanceOf(WindowDecision.Due.class);
        return ((WindowDecision.Due) decision).event();
    }

    private static ValidationExpired expired(WindowDecision decision) {
        assertThat(decision).isInstanceOf(WindowDecision.Expired.class);
        return ((WindowDecision.Expired) decision).event();
    }

    private static GroupDeployment deployment(String key, String start, @Nullable String end) {
        return deployment(key, start, end, DeploymentStatus.SUCCEEDED);
    }

    private static GroupDeployment deployment(String key, String start, @Nullable String end, DeploymentStatus status) {
        return new GroupDeployment(key, at(start), end == null ? null : at(end), end == null ? null : status, false);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }
}
