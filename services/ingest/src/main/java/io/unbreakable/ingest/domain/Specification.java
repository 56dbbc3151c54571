package io.unbreakable.ingest.domain;

import io.unbreakable.monspec.spec.GateSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source of an execution says about gates.
 *
 * @param defect why the file cannot be used, for people; null when it can, or when there is none
 * @param gates of the file; the last valid ones of this pipeline when it cannot be used
 * @param gatePlans one per gate; none when the file cannot be used
 * @param comparisonPlans one per comparison's name; none when the file cannot be used
 */
public record Specification(
        @Nullable String defect,
        List<GateSpec> gates,
        List<Environment> environments,
        List<Plan> gatePlans,
        List<Plan> comparisonPlans) {
    /** No file, and there never was one. */
    public static final Specification NONE = new Specification(null, List.of(), List.of(), List.of(), List.of());

    public Specification {
        gates = List.copyOf(gates);
        environments = List.copyOf(environments);
        gatePlans = List.copyOf(gatePlans);
        comparisonPlans = List.copyOf(comparisonPlans);
    }

    /** The file cannot be used for this reason: the last valid gates stand. */
    public static Specification broken(String defect, @Nullable Specification last) {
        return last == null
                ? new Specification(defect, List.of(), List.of(), List.of(), List.of())
                : new Specification(defect, last.gates(), last.environments(), List.of(), List.of());
    }

    /** Whether a file was read and understood. */
    public boolean isValid() {
        return defect == null && !environments.isEmpty();
    }

    @Nullable Plan gatePlan(String gate) {
        return named(gatePlans, gate);
    }

    @Nullable Plan comparisonPlan(String comparison) {
        return named(comparisonPlans, comparison);
    }

    @Nullable GateSpec gate(String name) {
        return gates.stream()
                .filter(gate -> gate.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The CodeDeploy group of an environment of this name; null when unknown. */
    @Nullable String group(String environment, PipelineDefinition definition) {
        return environments.stream()
                .filter(candidate -> candidate.name().equals(environment))
                .map(candidate -> candidate.group(definition))
                .filter(group -> group != null)
                .findFirst()
                .orElse(definition.groupNamed(environment));
    }

    private static @Nullable Plan named(List<Plan> plans, String name) {
        return plans.stream()
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
