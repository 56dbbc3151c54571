package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is compared with what: the windows of both sides, equally long.
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

    /** The windows of a plan that is due: as given, each shifted back as its side says. */
    public static Sides of(MeasurementPlan plan, ValidationDue due) {
        var baseline = plan.baseline();
        return new Sides(
                due.window().shiftedBack(plan.candidate().shift()),
                baseline == null ? null : due.window().shiftedBack(baseline.shift()),
                baseline == null ? null : unsteady(due.baselineOverlaps()));
    }

    /** Whether values of the baseline can be used at all. */
    public boolean hasBaseline() {
        return baseline != null && unsteady == null;
    }

    private static @Nullable String unsteady(List<Overlap> overlaps) {
        return overlaps.isEmpty()
                ? null
                : overlaps.stream()
                        .map(Overlap::deploymentKey)
                        .collect(Collectors.joining(", ", "deployed during the baseline's window: ", ""));
    }
}
