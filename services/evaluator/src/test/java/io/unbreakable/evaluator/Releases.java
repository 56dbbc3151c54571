package io.unbreakable.evaluator;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentPeriod;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.Window;
import io.unbreakable.evaluator.domain.Dues;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.EntityType;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Releases of a pipeline of its own, one every ten minutes, each with a deployment {@code d-number}. */
record Releases(String pipeline) {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    String id(int number) {
        return pipeline + "-" + number;
    }

    String pipelineArn() {
        return "arn:aws:codepipeline:eu-west-1:111122223333:" + pipeline;
    }

    String entities(String environment) {
        return "type(\"SERVICE\"),tag(\"[CONTEXTLESS]%s:%s\")".formatted(environment, pipeline);
    }

    Deployment deployment(String environment, int number) {
        return new Deployment(new DeploymentGroup(pipeline, environment), "d-" + number, null, null);
    }

    Window window(int number) {
        Instant end = START.plus(Duration.ofMinutes(10L * number));
        return new Window(end.minusSeconds(300), end);
    }

    /** A release that is compared with earlier runs. */
    ValidationDue beside(EarlierRuns earlier, int number) {
        var plan = new MeasurementPlan(
                "shop",
                EntityType.SERVICE,
                "ToEarlier",
                side("Staging"),
                null,
                BaselineRule.OPTIONAL,
                Dues.objectives(),
                null,
                earlier,
                null);
        return due(plan, "Staging", number, null);
    }

    /** A release in this environment that is compared with production, where this deployment is out. */
    ValidationDue besideProduction(String environment, int number, int baseline) {
        var plan = new MeasurementPlan(
                "shop",
                EntityType.SERVICE,
                environment + "ToProduction",
                side(environment),
                side("Production"),
                BaselineRule.REQUIRED,
                Dues.objectives());
        return due(plan, environment, number, deployment("Production", baseline));
    }

    private Side side(String environment) {
        return new Side(environment, entities(environment), null, Duration.ZERO);
    }

    private ValidationDue due(MeasurementPlan plan, String environment, int number, @Nullable Deployment baseline) {
        Window window = window(number);
        Validation like = Dues.validation(id(number), plan, null, Instant.now().plusSeconds(3600));
        var validation = new Validation(
                like.id(),
                new Execution(pipelineArn(), pipeline, "execution-" + number),
                like.gate(),
                environment,
                deployment(environment, number),
                plan.comparison(),
                plan,
                null,
                window,
                window.start());
        List<DeploymentPeriod> periods = baseline == null
                ? List.of()
                : List.of(new DeploymentPeriod(baseline.key(), window.start().minusSeconds(60), null));
        return new ValidationDue(validation, 1, window, List.of(), periods, null, false, window.end());
    }
}
