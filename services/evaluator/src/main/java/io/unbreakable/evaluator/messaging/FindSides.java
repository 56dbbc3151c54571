package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.Sides;
import io.unbreakable.evaluator.store.FlawStore;
import io.unbreakable.monspec.plan.MeasurementPlan;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what is compared with what, and whether the baseline was any good then. */
@ApplicationScoped
class FindSides {
    private final FlawStore flaws;
    private final EvaluatorConfig config;

    FindSides(FlawStore flaws, EvaluatorConfig config) {
        this.flaws = flaws;
        this.config = config;
    }

    Sides of(MeasurementPlan plan, ValidationDue due) {
        Sides sides = Sides.of(plan, due, config.slot());
        return sides.without(due.baselinePeriods().stream()
                .filter(sides::compares)
                .flatMap(period -> flaws.of(period.deploymentKey()).stream())
                .toList());
    }
}
