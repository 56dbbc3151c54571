package io.unbreakable.scheduler.domain;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentPeriod;
import io.unbreakable.contracts.ExpiryReason;
import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Side;
import io.unbreakable.scheduler.domain.WindowState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of windows: nobody is ever judged by another build's data, and everybody gets a verdict by the deadline.
 *
 * @param slot windows are cut at the start of a slot of this length
 * @param leastShare the part of its planned length that a cut window needs to be judged, 0 to 1
 */
public record WindowRules(Duration slot, double leastShare) {

    /**
     * Decides.
     *
     * @param own deployments to the group under test
     * @param baseline deployments to the group of the baseline
     * @param baselineSince when the baseline's group was first deployed; null when unknown
     */
    public WindowDecision decide(
            WindowState state,
            List<GroupDeployment> own,
            List<GroupDeployment> baseline,
            @Nullable Instant baselineSince,
            Instant now) {
        Validation validation = state.validation();
        if (validation.defect() != null) {
            return due(state, state.window(), List.of(), List.of(), baselineSince, false);
        }
        Optional<GroupDeployment> cut = cut(state, own);
        if (cut.isPresent() && cut.get().remediation()) {
            return new WindowDecision.Expired(endedBy(cut.get(), state, now));
        }
        Window window =
                cut.map(later -> upTo(state.window(), later.startedAt())).orElse(state.window());
        if (cut.isPresent() && isTooShort(window, state.window())) {
            return new WindowDecision.Expired(endedBy(cut.get(), state, now));
        }
        Instant dueAt = window.end().plus(validation.gate().settle());
        if (!now.isBefore(dueAt)) {
            boolean extendable = cut.isEmpty() && state.isExtendable();
            return comparedWindow(validation.plan(), window)
                    .map(compared -> due(
                            state,
                            window,
                            overlaps(compared, baseline),
                            periods(compared, baseline),
                            baselineSince,
                            extendable))
                    .orElseGet(() -> due(state, window, List.of(), List.of(), baselineSince, extendable));
        }
        return new WindowDecision.Wait(dueAt);
    }

    /**
     * The end of a window that was said to be due before it was known that a deployment had cut it: what is measured then is, in
     * part, another build's data. Empty while it stands.
     */
    public Optional<ValidationExpired> lateCut(WindowState due, List<GroupDeployment> own, Instant now) {
        return due.phase() != Phase.DUE || due.validation().defect() != null
                ? Optional.empty()
                : cut(due, own).map(deployment -> endedBy(deployment, due, now));
    }

    /** At the deadline, whatever is known. */
    public ValidationExpired atDeadline(WindowState state, Instant now) {
        return new ValidationExpired(state.validation(), state.attempt(), ExpiryReason.DEADLINE, null, now);
    }

    /** The group of the baseline; null when the plan has none, or nobody knows its application. */
    public static @Nullable DeploymentGroup baselineGroup(Validation validation) {
        MeasurementPlan plan = validation.plan();
        Side side = plan == null ? null : plan.baseline();
        if (side == null) {
            return null;
        }
        if (side.deploymentGroup() != null) {
            return DeploymentGroup.parse(side.deploymentGroup());
        }
        return validation.deployment() == null
                ? null
                : new DeploymentGroup(validation.deployment().group().application(), side.environment());
    }

    /** The first deployment to the same group after the one under test, if it started before the window's end. */
    private static Optional<GroupDeployment> cut(WindowState state, List<GroupDeployment> own) {
        Validation validation = state.validation();
        if (validation.deployment() == null) {
            return Optional.empty();
        }
        String tested = validation.deployment().key();
        Instant testedStart = own.stream()
                .filter(deployment -> deployment.key().equals(tested))
                .map(GroupDeployment::startedAt)
                .findFirst()
                .orElse(validation.requestedAt());
        return own.stream()
                .filter(deployment -> !deployment.key().equals(tested))
                .filter(deployment -> deployment.startedAt().isAfter(testedStart))
                .filter(deployment ->
                        deployment.startedAt().isBefore(state.window().end()))
                .min(Comparator.comparing(GroupDeployment::startedAt));
    }

    private Window upTo(Window window, Instant cut) {
        long millis = cut.toEpochMilli();
        Instant slotStart = Instant.ofEpochMilli(millis - Math.floorMod(millis, slot.toMillis()));
        return new Window(window.start(), slotStart.isBefore(window.start()) ? window.start() : slotStart);
    }

    private boolean isTooShort(Window left, Window planned) {
        return left.length().isZero()
                || (double) left.length().toMillis() < (double) planned.length().toMillis() * leastShare;
    }

    private Optional<Window> comparedWindow(@Nullable MeasurementPlan plan, Window window) {
        if (plan == null || plan.baseline() == null) {
            return Optional.empty();
        }
        Window beside = window.shiftedBack(plan.baseline().shift(), slot);
        return Optional.of(
                plan.interval() == null
                        ? beside
                        : beside.lasting(plan.interval().baselineWindow()));
    }

    private static List<Overlap> overlaps(Window compared, List<GroupDeployment> baseline) {
        return baseline.stream()
                .filter(deployment -> deployment.overlaps(compared))
                .map(GroupDeployment::asOverlap)
                .toList();
    }

    private static List<DeploymentPeriod> periods(Window compared, List<GroupDeployment> baseline) {
        return baseline.stream()
                .map(deployment -> deployment.period(baseline))
                .filter(period -> period.overlaps(compared))
                .sorted(Comparator.comparing(DeploymentPeriod::start).thenComparing(DeploymentPeriod::deploymentKey))
                .toList();
    }

    private static WindowDecision due(
            WindowState state,
            Window window,
            List<Overlap> overlaps,
            List<DeploymentPeriod> periods,
            @Nullable Instant baselineSince,
            boolean extendable) {
        Validation validation = state.validation();
        Instant dueAt = validation.defect() == null
                ? window.end().plus(validation.gate().settle())
                : state.dueAt();
        return new WindowDecision.Due(new ValidationDue(
                validation, state.attempt(), window, overlaps, periods, baselineSince, extendable, dueAt));
    }

    private static ValidationExpired endedBy(GroupDeployment cut, WindowState state, Instant now) {
        ExpiryReason reason = cut.remediation() ? ExpiryReason.ROLLED_BACK : ExpiryReason.OVERTAKEN;
        return new ValidationExpired(state.validation(), state.attempt(), reason, cut.key(), now);
    }
}
