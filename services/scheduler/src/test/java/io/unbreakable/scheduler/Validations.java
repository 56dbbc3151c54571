package io.unbreakable.scheduler;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.Samples;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Validations for tests: each has an id, an application and groups of its own. */
public final class Validations {
    private static final Validation SAMPLE =
            Samples.event(ValidationRequested.class).data().validation();

    private Validations() {}

    /** One over this window, of the deployment {@code d-TESTED} to the group {@code Staging}. */
    public static Validation over(
            Window window, Instant requestedAt, Duration settle, Duration extend, Instant deadline) {
        String application = "App-" + UUID.randomUUID();
        DeploymentGroup group = new DeploymentGroup(application, "Staging");
        return new Validation(
                UUID.randomUUID().toString(),
                SAMPLE.execution(),
                gate(settle, extend, deadline),
                "Staging",
                new Deployment(group, "d-TESTED", null, null),
                SAMPLE.comparison(),
                plan(application, Duration.ZERO),
                null,
                window,
                requestedAt);
    }

    /** The same with this plan, deployment and defect. */
    public static Validation with(
            Validation like, @Nullable Deployment deployment, @Nullable MeasurementPlan plan, @Nullable String defect) {
        return new Validation(
                like.id(),
                like.execution(),
                like.gate(),
                like.environment(),
                deployment,
                like.comparison(),
                plan,
                defect,
                like.window(),
                like.requestedAt());
    }

    /** A plan that compares with {@code Production} of this application, so much earlier. */
    public static MeasurementPlan plan(String application, Duration shift) {
        return plan(new Side("Production", "type(\"SERVICE\")", application + "/Production", shift));
    }

    /** The same in interval mode, with a baseline's window of this length. */
    public static MeasurementPlan sampled(String application, Duration baselineWindow) {
        MeasurementPlan plan = plan(application, Duration.ZERO);
        return new MeasurementPlan(
                plan.service(),
                plan.entityType(),
                plan.comparison(),
                plan.candidate(),
                plan.baseline(),
                plan.baselineRule(),
                plan.objectives(),
                plan.score(),
                plan.earlierRuns(),
                new IntervalMode(15, 0.95, baselineWindow));
    }

    /** A plan that compares with this. */
    public static MeasurementPlan plan(@Nullable Side baseline) {
        MeasurementPlan sample = requireNonNull(SAMPLE.plan());
        return new MeasurementPlan(
                sample.service(),
                sample.entityType(),
                sample.comparison(),
                sample.candidate(),
                baseline,
                sample.baselineRule(),
                sample.objectives());
    }

    /** What this validation is about. */
    public static Deployment deployment(Validation validation) {
        return requireNonNull(validation.deployment());
    }

    private static Gate gate(Duration settle, Duration extend, Instant deadline) {
        Gate sample = SAMPLE.gate();
        return new Gate(
                sample.name(),
                sample.mode(),
                sample.inconclusive(),
                sample.onFail(),
                sample.approval(),
                sample.gatesOfApproval(),
                sample.warmup(),
                sample.duration(),
                settle,
                extend,
                deadline);
    }
}
