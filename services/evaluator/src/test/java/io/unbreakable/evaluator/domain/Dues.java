package io.unbreakable.evaluator.domain;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.ExpiryReason;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.EntityType;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validations that are due, for tests. */
public final class Dues {
    /** The end of the window. */
    public static final Instant END = Instant.parse("2026-11-20T10:13:00Z");

    /** The window. */
    public static final Window WINDOW = new Window(END.minusSeconds(300), END);

    /** Selects staging. */
    public static final String STAGING = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")";

    /** Selects production. */
    public static final String PRODUCTION = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Production\")";

    /** A metric that is compared. */
    public static final String RESPONSE_TIME = "builtin:service.response.time:splitBy():avg";

    /** A metric with a fixed limit of 2. */
    public static final String FAILURE_RATE = "builtin:service.errors.total.rate:splitBy():avg";

    private Dues() {}

    /** Compared with 30 %. */
    public static Objective compared(String name, Measure measure) {
        return Objective.of(name, measure, "<=+30%");
    }

    /** Below 2. */
    public static Objective limited(String name, Measure measure) {
        return Objective.of(name, measure, "<2");
    }

    /** A metric of the entities themselves. */
    public static Measure metric(String selector) {
        return new Measure.Metric(selector, "MicroSecond", null);
    }

    /** Response time compared, failure rate limited. */
    public static List<Objective> objectives() {
        return List.of(compared("responsetime", metric(RESPONSE_TIME)), limited("failurerate", metric(FAILURE_RATE)));
    }

    /** Staging with production at the same time. */
    public static MeasurementPlan plan(BaselineRule rule, Objective... objectives) {
        return plan(EntityType.SERVICE, STAGING, PRODUCTION, rule, List.of(objectives));
    }

    /** The plan with these selectors. */
    public static MeasurementPlan plan(
            EntityType type, String candidate, String baseline, BaselineRule rule, List<Objective> objectives) {
        return new MeasurementPlan(
                "shop",
                type,
                "StagingToProduction",
                new Side("Staging", candidate, null, Duration.ZERO),
                new Side("Production", baseline, null, Duration.ZERO),
                rule,
                objectives);
    }

    /** The same plan in interval mode. */
    public static MeasurementPlan sampled(MeasurementPlan plan, IntervalMode mode) {
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
                mode);
    }

    /** The usual plan: {@link #objectives()}. */
    public static MeasurementPlan plan(BaselineRule rule) {
        return plan(EntityType.SERVICE, STAGING, PRODUCTION, rule, objectives());
    }

    /** Production with itself a minute ago. */
    public static MeasurementPlan planOverTime() {
        return new MeasurementPlan(
                "shop",
                EntityType.SERVICE,
                "OverTime",
                new Side("Production", PRODUCTION, null, Duration.ofSeconds(10)),
                new Side("Production", PRODUCTION, null, Duration.ofSeconds(60)),
                BaselineRule.REQUIRED,
                objectives());
    }

    /** The validation of this plan, or with this defect. */
    public static Validation validation(
            String id, @Nullable MeasurementPlan plan, @Nullable String defect, Instant deadline) {
        var gate = new Gate(
                "StagingGate",
                GateMode.ENFORCE,
                InconclusiveRule.REJECT,
                OnFail.REJECT,
                null,
                List.of(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(300),
                Duration.ofSeconds(120),
                Duration.ofSeconds(600),
                deadline);
        var execution = new Execution("arn:aws:codepipeline:eu-west-1:111122223333:shop", "shop", "execution-" + id);
        return new Validation(
                id,
                execution,
                gate,
                "Staging",
                null,
                "StagingToProduction",
                plan,
                defect,
                WINDOW,
                WINDOW.start().minusSeconds(60));
    }

    /** Due, for the first time. */
    public static ValidationDue due(Validation validation, boolean extendable, Overlap... overlaps) {
        return new ValidationDue(
                validation, 1, WINDOW, List.of(overlaps), List.of(), null, extendable, END.plusSeconds(120));
    }

    /** Due with this plan. */
    public static ValidationDue due(MeasurementPlan plan, boolean extendable, Overlap... overlaps) {
        return due(validation("v1", plan, null, END.plusSeconds(3600)), extendable, overlaps);
    }

    /** A deployment to the baseline's group in its window. */
    public static Overlap overlap() {
        return new Overlap("shop/Production/d-1", END.minusSeconds(100), null);
    }

    /** Expired for this reason. */
    public static ValidationExpired expired(ExpiryReason reason, @Nullable String cause) {
        return new ValidationExpired(
                validation("v1", plan(BaselineRule.REQUIRED), null, END), 1, reason, cause, END.plusSeconds(3600));
    }
}
