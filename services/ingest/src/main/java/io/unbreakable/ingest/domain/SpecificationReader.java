package io.unbreakable.ingest.domain;

import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.plan.Selection;
import io.unbreakable.monspec.plan.Selectors;
import io.unbreakable.monspec.plan.Side;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.GateSpec;
import io.unbreakable.monspec.spec.Monspec;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a monspec and plans everything that may be asked of it, so that nobody needs the file again. */
public final class SpecificationReader {
    private final Monspec monspec;
    private final Map<String, MeasurementPlan> plans = new HashMap<>();

    private SpecificationReader(Monspec monspec) {
        this.monspec = monspec;
    }

    /**
     * What a file says.
     *
     * @param plans by {@link Plan#key()}
     * @param remarks sentences about what is probably not meant
     */
    public record Outcome(Specification specification, Map<String, MeasurementPlan> plans, List<String> remarks) {
        public Outcome {
            plans = Map.copyOf(plans);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param last the last valid specification of the pipeline; null when there is none
     */
    public static Outcome read(String text, @Nullable Specification last) {
        return switch (MonspecReader.read(text)) {
            case Reading.Read read -> new SpecificationReader(read.monspec()).outcome(read.remarks());
            case Reading.Unreadable unreadable ->
                new Outcome(Specification.broken(unreadable.message(), last), Map.of(), List.of());
        };
    }

    private Outcome outcome(List<String> remarks) {
        List<GateSpec> gates = monspec.gates();
        List<Plan> gatePlans = gates.stream()
                .map(gate -> plan(gate.name(), Planner.plan(monspec, gate)))
                .toList();
        List<Plan> comparisonPlans = monspec.services().stream()
                .flatMap(service -> service.comparisons().stream())
                .map(ComparisonSpec::name)
                .distinct()
                .map(name -> plan(name, Planner.plan(monspec, name)))
                .toList();
        Specification specification = new Specification(null, gates, environments(), gatePlans, comparisonPlans);
        return new Outcome(specification, plans, remarks);
    }

    private Plan plan(String name, Planning planning) {
        return switch (planning) {
            case Planning.Planned planned -> planned(name, planned.plan());
            case Planning.Unplannable unplannable -> new Plan(name, null, null, unplannable.message(), null);
        };
    }

    private Plan planned(String name, MeasurementPlan plan) {
        String key = plan.service() + "/" + plan.comparison();
        plans.put(key, plan);
        Side side = plan.baseline();
        Plan.Baseline baseline = side == null || plan.baselineRule() != BaselineRule.OPTIONAL
                ? null
                : new Plan.Baseline(side.environment(), side.deploymentGroup(), side.shift());
        return new Plan(name, key, plan.candidate().environment(), null, baseline);
    }

    private List<Environment> environments() {
        List<Environment> environments = new ArrayList<>();
        monspec.services()
                .forEach(service -> service.environments().forEach(environment -> {
                    String selector = switch (Selectors.environment(service, environment)) {
                        case Selection.Selected selected -> selected.selector();
                        case Selection.Unselectable none -> null;
                    };
                    environments.add(
                            new Environment(service.key(), environment.name(), environment.codedeploy(), selector));
                }));
        return environments;
    }
}
