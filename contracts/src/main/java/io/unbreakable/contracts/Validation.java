package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One validation of one gate: what every {@code validation.*} event carries, so that nobody has to look anything up.
 *
 * @param id names the cause: execution, gate and the action that opened the window, or the request
 * @param environment the environment under test
 * @param deployment the deployment under test; null when the request names none
 * @param comparison name of the comparison in the monspec
 * @param plan null when there is a defect, and in events that come after the measurement
 * @param defect why nothing can be measured, for people; null when all is well
 * @param window as planned: aligned to slots
 * @param requestedAt when it was asked for
 */
public record Validation(
        String id,
        Execution execution,
        Gate gate,
        String environment,
        @Nullable Deployment deployment,
        String comparison,
        @Nullable MeasurementPlan plan,
        @Nullable String defect,
        Window window,
        Instant requestedAt) {
    public Validation {
        requireNonNull(id, "id");
        requireNonNull(execution, "execution");
        requireNonNull(gate, "gate");
        requireNonNull(environment, "environment");
        requireNonNull(comparison, "comparison");
        requireNonNull(window, "window");
        requireNonNull(requestedAt, "requestedAt");
        if (plan != null && defect != null) {
            throw new IllegalArgumentException("either a plan or a defect: " + id);
        }
    }

    /** The same without its plan: once measured, the results say all that later services need, and events stay small. */
    public Validation withoutPlan() {
        return new Validation(
                id, execution, gate, environment, deployment, comparison, null, defect, window, requestedAt);
    }
}
