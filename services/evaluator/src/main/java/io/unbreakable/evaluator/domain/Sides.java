package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.DeploymentPeriod;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is compared with what: the windows of both sides, equally long, except in interval mode, where the baseline's may be longer.
 *
 * @param candidate the window of the release
 * @param baseline the window it is compared with; null when there is nothing to compare with
 * @param unsteady why the baseline's window is no baseline; null when it is one
 */
public record Sides(
        Window candidate,
        @Nullable Window baseline,
        @Nullable String unsteady) {
    public Sides {
        requireNonNull(candidate, "candidate");
    }

    /**
     * The windows of a plan that is due, each shifted back as its side says, by whole slots: the metric source counts a slot that
     * is touched as a whole, and a window that lies across a border would hold one slot more. The sides never come closer.
     *
     * @param slot length of the metric source's slots, on which the window lies
     */
    public static Sides of(MeasurementPlan plan, ValidationDue due, Duration slot) {
        var candidate = due.window().shiftedBack(wholeSlots(plan.candidate().shift(), slot));
        var side = plan.baseline();
        if (side == null) {
            return new Sides(candidate, null, null);
        }
        var beside = due.window().shiftedBack(side.shift(), slot);
        var baseline = plan.interval() == null
                ? SteadyBaseline.beside(beside, due)
                : SteadyBaseline.of(beside, plan.interval(), due, slot);
        return new Sides(candidate, baseline.window(), baseline.unsteady());
    }

    /** Whether this revision was out in the baseline's window. */
    public boolean compares(DeploymentPeriod period) {
        return baseline != null && period.overlaps(baseline);
    }

    /** The same, with a baseline that is none when one of these deployments, which were out in its window, has a flaw. */
    public Sides without(List<Flaw> flaws) {
        return flaws.isEmpty() || unsteady != null
                ? this
                : new Sides(
                        candidate,
                        baseline,
                        flaws.stream()
                                .map(flaw -> flaw.deploymentKey() + " " + flaw.text())
                                .distinct()
                                .collect(Collectors.joining(", ", "out during the baseline's window: ", "")));
    }

    /** What stood in the way of this judgement, for people; null when the baseline did not. */
    @Nullable String messageOn(Judgement judgement) {
        return judgement.objectives().stream().anyMatch(result -> result.reason() == Reason.UNSTEADY_BASELINE)
                ? unsteady
                : null;
    }

    private static Duration wholeSlots(Duration shift, Duration slot) {
        return slot.multipliedBy(shift.dividedBy(slot));
    }

    /** Whether values of the baseline can be used at all. */
    public boolean hasBaseline() {
        return baseline != null && unsteady == null;
    }
}
