package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.RequestForm;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.spec.GateSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A validation that another tool asks for. It answers no approval.
 *
 * @param requestId the tool's own: the same one is the same validation
 * @param span when it wants to have measured
 * @param at when it was asked
 */
public record ToolRequest(
        String requestId,
        String pipeline,
        String execution,
        String environment,
        String comparison,
        RequestedSpan span,
        Instant at) {
    private static final String ARN = "arn:";

    public ToolRequest {
        requireNonNull(requestId, "requestId");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(execution, "execution");
        requireNonNull(environment, "environment");
        requireNonNull(comparison, "comparison");
        requireNonNull(span, "span");
        requireNonNull(at, "at");
    }

    /** The pipeline's key is its ARN, or made up from the plain name that the tool gives. */
    public Execution executionKey() {
        boolean arn = pipeline.startsWith(ARN);
        return new Execution(
                arn ? pipeline : "request:" + pipeline,
                arn ? pipeline.substring(pipeline.lastIndexOf(':') + 1) : pipeline,
                execution);
    }

    /** What a gate in a file would say for this. */
    public GateSpec gate(Duration settle) {
        return new GateSpec(
                "request",
                environment,
                null,
                null,
                comparison,
                Duration.ZERO,
                span.length(),
                settle,
                Duration.ZERO,
                null,
                GateSpec.Mode.OBSERVE,
                GateSpec.Inconclusive.HOLD,
                GateSpec.OnFail.REJECT);
    }

    /** The window, on slots. */
    public Window window(Duration slot) {
        return span.window(slot, at);
    }

    /**
     * The validation.
     *
     * @param plan null when there is a defect
     * @param defect why nothing can be measured; null when there is a plan
     */
    public Validation validation(
            GatePolicy policy, Duration settle, @Nullable MeasurementPlan plan, @Nullable String defect) {
        Window window = window(policy.slot());
        return new Validation(
                RequestForm.validationId(requestId),
                executionKey(),
                policy.gate(gate(settle), List.of(), window, at),
                environment,
                null,
                comparison,
                plan,
                defect,
                window,
                at);
    }
}
