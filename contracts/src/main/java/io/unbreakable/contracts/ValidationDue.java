package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window of a validation is over and the data should be there: ask and judge.
 *
 * @param attempt 1, 2, … when extended
 * @param window what is to be measured, after cuts and extensions
 * @param baselineOverlaps deployments in the baseline's group that overlap its window, which in interval mode is as long as
 *     the plan says
 * @param baselinePeriods whose revisions were out in the baseline's group in its window; empty for a baseline of earlier runs
 * @param firstDeployedAt since when the baseline's environment has existed, as far as known
 * @param extendable whether there is time left to wait for more data
 */
public record ValidationDue(
        Validation validation,
        int attempt,
        Window window,
        List<Overlap> baselineOverlaps,
        List<DeploymentPeriod> baselinePeriods,
        @Nullable Instant firstDeployedAt,
        boolean extendable,
        Instant dueAt)
        implements EventData {
    public ValidationDue {
        requireNonNull(validation, "validation");
        requireNonNull(window, "window");
        baselineOverlaps = List.copyOf(baselineOverlaps);
        baselinePeriods = List.copyOf(baselinePeriods);
        requireNonNull(dueAt, "dueAt");
    }

    @Override
    public String eventId() {
        return "validation.due/" + validation.id() + "/" + attempt;
    }

    @Override
    public String correlationId() {
        return validation.execution().executionId();
    }
}
