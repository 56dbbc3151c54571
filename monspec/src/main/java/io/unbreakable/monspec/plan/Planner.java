package io.unbreakable.monspec.plan;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.EnvironmentSpec;
import io.unbreakable.monspec.spec.GateSpec;
import io.unbreakable.monspec.spec.Monspec;
import io.unbreakable.monspec.spec.Nearest;
import io.unbreakable.monspec.spec.ServiceSpec;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves a comparison of a monspec into a measurement plan. Whatever is missing is a sentence, never an exception. */
public final class Planner {
    private Planner() {}

    /** Plans the comparison with this name; it must exist in exactly one service. */
    public static Planning plan(Monspec monspec, String comparison) {
        return planning(() -> plan(owner(monspec, comparison), comparison));
    }

    /** Plans a comparison of the service with this key. */
    public static Planning plan(Monspec monspec, String service, String comparison) {
        return planning(() -> {
            var spec = monspec.service(service);
            if (spec == null) {
                throw new Unplanned("The monspec has no service %s; it has %s."
                        .formatted(
                                service,
                                listed(monspec.services().stream()
                                        .map(ServiceSpec::key)
                                        .toList())));
            }
            return plan(spec, comparison);
        });
    }

    /**
     * Plans what a gate asks for, in the service that has the gate, or for a gate that is not in the file in the one service
     * that has its comparison. The gate's environment must exist, and it must be the one that its comparison judges.
     */
    public static Planning plan(Monspec monspec, GateSpec gate) {
        return planning(() -> {
            var service = monspec.services().stream()
                    .filter(candidate -> candidate.gates().contains(gate))
                    .findFirst()
                    .orElseGet(() -> owner(monspec, gate.comparison()));
            requireFitting(service, gate);
            return plan(service, gate.comparison());
        });
    }

    private static void requireFitting(ServiceSpec service, GateSpec gate) {
        requireEnvironment(service, gate);
        requireComparison(service, gate);
    }

    static void requireEnvironment(ServiceSpec service, GateSpec gate) {
        if (service.environment(gate.environment()) == null) {
            throw new Unplanned(
                    Code.UNKNOWN_ENVIRONMENT,
                    "environment",
                    "The gate %s names the environment %s, which %s does not have."
                            .formatted(gate.name(), gate.environment(), service.key()),
                    Nearest.question(gate.environment(), environments(service)));
        }
    }

    static void requireComparison(ServiceSpec service, GateSpec gate) {
        var comparison = service.comparison(gate.comparison());
        if (comparison == null) {
            throw new Unplanned(
                    Code.UNKNOWN_COMPARISON,
                    "comparison",
                    "The gate %s names the comparison %s, which %s does not have; it has %s."
                            .formatted(gate.name(), gate.comparison(), service.key(), comparisons(service)),
                    Nearest.question(
                            gate.comparison(),
                            service.comparisons().stream()
                                    .map(ComparisonSpec::name)
                                    .toList()));
        }
        if (!comparison.source().equals(gate.environment())) {
            throw new Unplanned(
                    Code.MISMATCH,
                    "comparison",
                    "The gate %s guards %s, but its comparison %s judges %s."
                            .formatted(gate.name(), gate.environment(), gate.comparison(), comparison.source()),
                    null);
        }
    }

    private interface Attempt {
        MeasurementPlan plan();
    }

    private static Planning planning(Attempt attempt) {
        try {
            return new Planning.Planned(attempt.plan());
        } catch (Unplanned e) {
            return new Planning.Unplannable(e.sentence());
        }
    }

    private static ServiceSpec owner(Monspec monspec, String comparison) {
        var owners = monspec.services().stream()
                .filter(service -> service.comparison(comparison) != null)
                .toList();
        if (owners.isEmpty()) {
            throw new Unplanned("The monspec has no comparison %s; it has %s."
                    .formatted(
                            comparison,
                            monspec.services().stream()
                                    .map(Planner::comparisons)
                                    .collect(Collectors.joining(", "))));
        }
        if (owners.size() > 1) {
            throw new Unplanned("Several services have a comparison %s: %s. Name the service."
                    .formatted(
                            comparison,
                            listed(owners.stream().map(ServiceSpec::key).toList())));
        }
        return owners.getFirst();
    }

    private static MeasurementPlan plan(ServiceSpec service, String name) {
        var comparison = service.comparison(name);
        if (comparison == null) {
            throw new Unplanned(
                    "%s has no comparison %s; it has %s.".formatted(service.key(), name, comparisons(service)));
        }
        var plan = new MeasurementPlan(
                service.key(),
                EntityType.valueOf(service.etype().name()),
                name,
                side(service, comparison, "source", comparison.source(), comparison.shiftSource()),
                baseline(service, comparison),
                comparison.baselineOptional() ? BaselineRule.OPTIONAL : BaselineRule.REQUIRED,
                Objectives.of(service, comparison),
                comparison.score(),
                comparison.earlierRuns(),
                comparison.interval());
        requireShortKeyRequests(plan);
        return plan;
    }

    private static @Nullable Side baseline(ServiceSpec service, ComparisonSpec comparison) {
        var compare = comparison.compare();
        return compare == null ? null : side(service, comparison, "compare", compare, comparison.shiftCompare());
    }

    private static Side side(
            ServiceSpec service, ComparisonSpec comparison, String field, String name, Duration shift) {
        var environment = environment(service, comparison, field, name);
        return new Side(name, Selectors.tagged(service, environment), environment.codedeploy(), shift);
    }

    static EnvironmentSpec environment(ServiceSpec service, ComparisonSpec comparison, String field, String name) {
        var environment = service.environment(name);
        if (environment == null) {
            throw new Unplanned(
                    Code.UNKNOWN_ENVIRONMENT,
                    field,
                    "The comparison %s names the environment %s, which %s does not have."
                            .formatted(comparison.name(), name, service.key()),
                    Nearest.question(name, environments(service)));
        }
        return environment;
    }

    private static List<String> environments(ServiceSpec service) {
        return service.environments().stream().map(EnvironmentSpec::name).toList();
    }

    private static void requireShortKeyRequests(MeasurementPlan plan) {
        for (var objective : plan.objectives()) {
            if (objective.measure() instanceof Measure.Metric metric && metric.method() != null) {
                Selectors.requireShort(Selectors.keyRequest(plan.candidate(), metric.method()), objective.name());
                if (plan.baseline() != null) {
                    Selectors.requireShort(Selectors.keyRequest(plan.baseline(), metric.method()), objective.name());
                }
            }
        }
    }

    private static String comparisons(ServiceSpec service) {
        return listed(service.comparisons().stream().map(ComparisonSpec::name).toList());
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
