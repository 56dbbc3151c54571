package io.unbreakable.monspec.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.Inspection;
import io.unbreakable.monspec.spec.Problem;
import io.unbreakable.monspec.spec.ServiceSpec;
import io.unbreakable.monspec.spec.SignatureSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A service as lint looks at it.
 *
 * @param asked what its comparisons ask for; without those that cannot be planned
 */
record Subject(ServiceSpec service, Inspection inspection, JsonNode file, List<Asked> asked) {

    /**
     * One entry of a signature in one comparison.
     *
     * @param objective that it becomes there
     */
    record Asked(ComparisonSpec comparison, SignatureSpec entry, Objective objective) {}

    static Subject of(ServiceSpec service, Inspection inspection, JsonNode file) {
        var asked = service.comparisons().stream()
                .flatMap(comparison -> asked(service, comparison, inspection))
                .toList();
        return new Subject(service, inspection, file, asked);
    }

    private static Stream<Asked> asked(ServiceSpec service, ComparisonSpec comparison, Inspection inspection) {
        return Planner.plan(inspection.monspec(), service.key(), comparison.name())
                        instanceof Planning.Planned(MeasurementPlan plan)
                ? IntStream.range(0, plan.objectives().size())
                        .mapToObj(i -> new Asked(
                                comparison,
                                entries(service).get(i),
                                plan.objectives().get(i)))
                : Stream.empty();
    }

    /** All entries of signatures, in the file's order, which is that of a plan's objectives. */
    private static List<SignatureSpec> entries(ServiceSpec service) {
        var entries = new ArrayList<>(service.perfsignature());
        service.servicemethods().forEach(method -> entries.addAll(method.perfsignature()));
        return entries;
    }

    List<SignatureSpec> entries() {
        return entries(service);
    }

    /** Where a part of the service stands. */
    String at(Object part) {
        return inspection.origins().of(part);
    }

    /** Where a field of a part stands. */
    String at(Object part, String field) {
        return Problem.inside(at(part), field);
    }

    /** The text at a pointer; empty when there is none. */
    String text(String pointer) {
        return file.at(pointer).asText("");
    }

    /** Whether there is anything at a pointer. */
    boolean has(String pointer) {
        return !file.at(pointer).isMissingNode();
    }
}
