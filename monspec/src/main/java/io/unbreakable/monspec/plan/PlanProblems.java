package io.unbreakable.monspec.plan;

import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.EnvironmentSpec;
import io.unbreakable.monspec.spec.GateSpec;
import io.unbreakable.monspec.spec.Inspection;
import io.unbreakable.monspec.spec.Problem;
import io.unbreakable.monspec.spec.ServiceSpec;
import io.unbreakable.monspec.spec.SignatureSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that keeps the comparisons and the gates of a file from being planned, with the places where it stands. */
public final class PlanProblems {
    private final Inspection inspection;
    private final ServiceSpec service;
    private final List<Problem> problems = new ArrayList<>();

    private PlanProblems(Inspection inspection, ServiceSpec service) {
        this.inspection = inspection;
        this.service = service;
    }

    /**
     * What the planner refuses in a file that was read. A comparison or gate of the file can be planned if and only if nothing is
     * found here about its service. What follows from a problem that the reader found already is left out.
     */
    public static List<Problem> of(Inspection inspection) {
        return inspection.monspec().services().stream()
                .filter(service -> inspection.isSound(inspection.origins().of(service) + "/etype"))
                .flatMap(service -> new PlanProblems(inspection, service).find().stream())
                .filter(problem -> inspection.isSound(problem.pointer()))
                .toList();
    }

    private List<Problem> find() {
        service.comparisons().forEach(this::sides);
        service.gates().forEach(this::gate);
        if (!service.comparisons().isEmpty()) {
            compared().forEach(environment -> attempt(environment, () -> Selectors.tagged(service, environment)));
            objectives();
        }
        if (problems.isEmpty()) {
            service.comparisons().forEach(this::theRest);
        }
        return problems;
    }

    private void objectives() {
        attempt(service, () -> Objectives.requireAny(service));
        entries(service.perfsignature(), null);
        for (var method : service.servicemethods()) {
            attempt(method, () -> Objectives.requireMethods(service, method.name()));
            entries(method.perfsignature(), method.name());
        }
    }

    private void sides(ComparisonSpec comparison) {
        if (!sound("environments")) {
            return;
        }
        attempt(comparison, () -> Planner.environment(service, comparison, "source", comparison.source()));
        var compare = comparison.compare();
        if (compare != null) {
            attempt(comparison, () -> Planner.environment(service, comparison, "compare", compare));
        }
    }

    private void gate(GateSpec gate) {
        if (sound("environments")) {
            attempt(gate, () -> Planner.requireEnvironment(service, gate));
        }
        if (sound("comparisons")) {
            attempt(gate, () -> Planner.requireComparison(service, gate));
        }
    }

    private void entries(List<SignatureSpec> entries, @Nullable String method) {
        var metrics = new Metrics(EntityType.valueOf(service.etype().name()));
        for (var entry : entries) {
            attempt(entry, () -> {
                switch (entry.kind()) {
                    case TIMESERIES -> metrics.resolve(entry, method);
                    case SMARTSCAPE -> Objectives.relations(entry, method);
                }
            });
        }
    }

    /** What only shows when everything is put together. */
    private void theRest(ComparisonSpec comparison) {
        attempt(comparison, () -> {
            if (Planner.plan(inspection.monspec(), service.key(), comparison.name())
                    instanceof Planning.Unplannable unplannable) {
                throw new Unplanned(unplannable.message());
            }
        });
    }

    /** The environments that a comparison needs; others are nobody's business. */
    private List<EnvironmentSpec> compared() {
        return service.environments().stream()
                .filter(environment -> service.comparisons().stream()
                        .anyMatch(comparison -> environment.name().equals(comparison.source())
                                || environment.name().equals(comparison.compare())))
                .toList();
    }

    private boolean sound(String field) {
        return inspection.isSound(inspection.origins().of(service) + "/" + field);
    }

    private void attempt(Object part, Runnable planning) {
        try {
            planning.run();
        } catch (Unplanned e) {
            problems.add(e.problem(inspection.origins().of(part)));
        }
    }
}
