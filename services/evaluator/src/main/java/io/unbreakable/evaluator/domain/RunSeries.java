package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.plan.MeasurementPlan;

/**
 * What makes runs comparable: the same comparison of the same service, of the same environment, by the same gate of the same
 * pipeline. Two gates may compare alike, but at different times of a release, with different load.
 *
 * @param service key of the service in the monspec
 * @param environment the environment under test
 */
public record RunSeries(String pipelineArn, String gate, String service, String comparison, String environment) {
    public RunSeries {
        requireNonNull(pipelineArn, "pipelineArn");
        requireNonNull(gate, "gate");
        requireNonNull(service, "service");
        requireNonNull(comparison, "comparison");
        requireNonNull(environment, "environment");
    }

    /** The series of a validation with this plan. */
    public static RunSeries of(Validation validation, MeasurementPlan plan) {
        return new RunSeries(
                validation.execution().pipelineArn(),
                validation.gate().name(),
                plan.service(),
                plan.comparison(),
                plan.candidate().environment());
    }
}
